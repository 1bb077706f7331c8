import { getServers } from 'node:dns'
import { isIP } from 'node:net'

/**
 * Reads `--dns HOST[:PORT]`: the address of a name server, an IPv6 one with a port in brackets.
 * @returns the form that Node's resolver takes, or null where it is no such address
 */
export function parseNameServer(text: string): string | null {
  const given = text.trim()
  const [, host = '', port] = isIP(given)
    ? [given, given]
    : (/^\[?([0-9A-Fa-f.:]+?)\]?(?::(\d{1,5}))?$/.exec(given) ?? [])
  const family = isIP(host)
  if (family === 0 || (port !== undefined && !(Number(port) >= 1 && Number(port) <= 65_535))) return null
  return port === undefined ? host : `${family === 6 ? `[${host}]` : host}:${port}`
}

/** The name servers that this computer is set to use, as `host` or `host:port`. */
export const systemNameServers = (): string[] => getServers()
