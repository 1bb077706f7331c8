import type { NetworkPath } from '../model/network-path.ts'
import type { Said } from '../model/said.ts'
import { said } from '../words/said.ts'

/** What is known when somebody is asked to change something. */
export interface Asked {
  host: string
  port: number
  /** `host:port` of the proxy, or null. */
  proxy: string | null
  product: string
  connection: NetworkPath | null
}

type Ask = (asked: Asked) => Said

const allow: Ask = ({ host, port, proxy, product }) =>
  proxy ? said('asks.open-proxy', { host, port, product, proxy }) : said('asks.open', { host, port, product })
const byName: Ask = ({ host }) => said('asks.by-name', { host })
const uninspected: Ask = ({ host }) => said('asks.uninspected', { host })
const orRoot: Ask = ({ connection }) =>
  said('asks.or-root', { subject: connection?.tls?.ladder.at(-1)?.subject ?? null })
const noPage: Ask = ({ host }) => said('asks.no-page', { host })
const noLogin: Ask = ({ host, port }) => said('asks.no-login', { host, port })
const orAccount: Ask = () => said('asks.or-account')
const trusted: Ask = ({ host }) => said('asks.trusted-certificate', { host })
const privateMeant: Ask = ({ connection }) =>
  said('asks.private-meant', { addresses: (connection?.resolution?.answers ?? []).map(({ address }) => address) })
const resolves: Ask = ({ host, connection }) =>
  said('asks.resolve-public', { host, servers: connection?.resolution?.servers ?? [] })

/**
 * What a network team is asked to change, by diagnosis: the fix of a finding is for whoever runs the checks. Every
 * diagnosis that is theirs to mend is in it; a law holds that.
 */
export const asks: Readonly<Record<string, readonly Ask[]>> = {
  'dns.not-found': [({ host }) => said('asks.dangling-name', { host })],
  'dns.private-answer': [({ host }) => said('asks.public-addresses', { host }), privateMeant],
  'dns.failed': [resolves],
  'connect.refused': [allow, byName],
  'connect.timeout': [allow, byName],
  'connect.reset': [allow, byName],
  'connect.address-dead': [byName],
  'connect.ipv6-broken': [() => said('asks.both-families')],
  'connect.browser-only': [allow, () => said('asks.as-browsers')],
  'proxy.pac-failed': [() => said('asks.mend-pac')],
  'proxy.direct-works': [allow],
  'proxy.unreachable': [({ proxy }) => said('asks.proxy-right', { proxy })],
  'proxy.auth-required': [noLogin, orAccount],
  'proxy.refused': [allow, byName],
  'tls.untrusted-ca': [uninspected, orRoot],
  'tls.intercepted': [uninspected, orRoot],
  'tls.self-signed': [uninspected, trusted],
  'tls.expired': [uninspected, trusted],
  'tls.incomplete-chain': [uninspected, trusted],
  'tls.weak-certificate': [uninspected, trusted],
  'tls.handshake-failed': [uninspected, ({ host }) => said('asks.tls-through', { host })],
  'http.not-json': [allow, noPage],
  'http.blocked': [allow, noPage],
  'http.redirected': [allow, noPage],
  'http.server-error': [allow, ({ host }) => said('asks.no-answer', { host })],
  'http.timeout': [allow],
  'http.too-large': [noPage],
  'http.truncated': [({ host }) => said('asks.packet-size', { host }), uninspected],
  'http.origin-added': [({ host }) => said('asks.origin-header', { host })],
  'tls.hello-too-large': [({ host }) => said('asks.large-hello', { host })],
  'tls.inspected': [uninspected],
}
