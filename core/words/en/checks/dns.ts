import { grammarOf } from '../../intl.ts'

const { list } = grammarOf('en')

/** What is true where a check holds. */
export const titles = {
  'dns.address-public': 'The host name resolves to a public address',
  'dns.host-resolves': 'The host name can be resolved',
}

/** What is true instead where it does not. */
export const otherwise = {
  'dns.address-public': 'The host name resolves to a private address',
}

type Asked = { servers: readonly string[]; family: 4 | 6 | null }
const server = (servers: readonly string[]) =>
  servers.length === 0
    ? 'the DNS server'
    : servers.length === 1
      ? `the DNS server ${servers[0]}`
      : `the DNS servers ${list(servers)}`
const by = ({ servers, family }: Asked) =>
  family === null ? server(servers).replace('the', 'The') : `For IPv${family}, ${server(servers)}`

export const words = {
  'hosts-file': ({ addresses }: { addresses: readonly string[] }) =>
    `The hosts file of this computer maps the name to ${list(addresses)}.`,
  'server-gave': ({ servers, addresses }: { servers: readonly string[]; addresses: readonly string[] }) =>
    `${by({ servers, family: null })} returned ${list(addresses)}.`,
  blocking: 'DNS servers return such an address for a name that they block.',
  literal: 'entered as an IP address',
  'by-rule': 'set with --resolve',
  'public-address': ({ host }: { host: string }) => `a public address of ${host}`,
  'an-address': ({ host }: { host: string }) => `an address of ${host}`,
  'no-address': 'no address',
  asked: ({ servers }: { servers: readonly string[] }) => `${by({ servers, family: null })} did not return an address.`,
  alias: ({ host, alias }: { host: string; alias: string }) =>
    `${host} is an alias (CNAME) of ${alias}, which does not resolve to an address.`,

  // What a DNS server said.
  'said-enotfound': (asked: Asked) => `${by(asked)} reported that the name does not exist.`,
  'said-enodata': (asked: Asked) => `${by(asked)} found the name, but without an address.`,
  'said-eservfail': (asked: Asked) => `${by(asked)} reported a failure (SERVFAIL).`,
  'said-erefused': (asked: Asked) => `${by(asked)} refused the query (REFUSED).`,
  'said-eformerr': (asked: Asked) => `${by(asked)} did not understand the query (FORMERR).`,
  'said-enotimp': (asked: Asked) => `${by(asked)} rejected the query as not supported (NOTIMP).`,
  'said-ebadresp': (asked: Asked) => `${by(asked)} sent an invalid response.`,
  'said-etimeout': (asked: Asked) => `${by(asked)} did not respond.`,
  'said-econnrefused': (asked: Asked) => `${by(asked)} refused the connection: its port is closed.`,
  'said-other': ({ code, ...asked }: Asked & { code: string }) => `${by(asked)} responded with ${code}.`,
}
