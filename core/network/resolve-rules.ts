/** A `--resolve` rule as in curl: this host and port live at that address. */
export interface ResolveRule {
  host: string
  port: number
  address: string
}

/** Reads `HOST:PORT:ADDRESS`, where an IPv6 address may stand in brackets; null where the form is not that. */
export function parseResolveRule(text: string): ResolveRule | null {
  const form = /^\[?([^\]]{1,255}?)\]?:(\d{1,5}):\[?([0-9a-fA-F.:]{1,60})\]?$/.exec(text.trim())
  const port = Number(form?.[2])
  if (!form?.[1] || !form[3] || port < 1 || port > 65_535) return null
  return { host: form[1].toLowerCase(), port, address: form[3] }
}
