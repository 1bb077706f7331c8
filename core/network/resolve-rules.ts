/** A `--resolve` rule as in curl: this host and port live at that address. */
export interface ResolveRule {
  host: string
  port: number
  address: string
}

/**
 * Reads `HOST:PORT:ADDRESS`; an IPv6 address may stand in brackets.
 * @throws Error with a sentence for the person when the form is not that.
 */
export function parseResolveRule(text: string): ResolveRule {
  const form = /^\[?([^\]]+?)\]?:(\d{1,5}):\[?([0-9a-fA-F.:]+)\]?$/.exec(text.trim())
  const port = Number(form?.[2])
  if (!form?.[1] || !form[3] || port < 1 || port > 65_535)
    throw new Error(`--resolve takes HOST:PORT:ADDRESS, such as acme.okta.com:443:10.0.0.5, not "${text}"`)
  return { host: form[1].toLowerCase(), port, address: form[3] }
}
