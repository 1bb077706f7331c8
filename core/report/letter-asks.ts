import type { NetworkPath } from '../model/network-path.ts'

/** What is known when somebody is asked to change something. */
export interface Asked {
  host: string
  port: number
  /** `host:port` of the proxy, or null. */
  proxy: string | null
  product: string
  connection: NetworkPath | null
}

type Ask = (asked: Asked) => string

const allow: Ask = ({ host, port, proxy, product }) =>
  proxy
    ? `Let connections to ${host}:${port} through the proxy ${proxy} (method CONNECT), from this machine and from where ${product} runs.`
    : `Open outgoing TCP connections to ${host}, port ${port}, from this machine and from where ${product} runs.`
const byName: Ask = ({ host }) =>
  `Allow ${host} by its name: it lies in a cloud, its addresses change, and there are several of them.`
const uninspected: Ask = ({ host }) => `Leave ${host} out of TLS inspection.`
const orRoot: Ask = ({ connection }) =>
  `Where that cannot be, say whether the certificate “${connection?.tls?.ladder.at(-1)?.subject ?? 'that was seen'}” is yours, and hand over its root as a PEM file: programs other than browsers do not know it.`
const noPage: Ask = ({ host }) =>
  `Let programs reach ${host} without a page to confirm, to sign in to or to be warned by: a program cannot answer it.`
const noLogin: Ask = ({ host, port }) => `Let ${host}:${port} through without a login, as it is one fixed host.`
const orAccount: Ask = () => 'Where that cannot be, give an account of its own for programs, that logs in by Basic.'
const trusted: Ask = ({ host }) =>
  `If ${host} is answered by a device of yours, give that device a certificate that is valid for this name and sent with all its intermediates.`

/**
 * What a network team is asked to change, by diagnosis: the fix of a finding is for whoever runs the checks. Every
 * diagnosis that is theirs to mend is in it; a law holds that.
 */
export const asks: Readonly<Record<string, readonly Ask[]>> = {
  'dns.not-found': [({ host }) => `Mend the name ${host}: it is an alias that leads to a name which does not exist.`],
  'dns.private-answer': [
    ({ host }) => `Let the name servers of this network answer for ${host} with its public addresses.`,
    ({ connection }) =>
      `If the answer that was seen (${connection?.resolution?.answers.map(({ address }) => address).join(', ') || 'a private address'}) is meant, say what listens there.`,
  ],
  'dns.failed': [
    ({ host, connection }) =>
      `Let the name servers${connection?.resolution?.servers.length ? ` (${connection.resolution.servers.join(', ')})` : ''} resolve ${host}: they have to answer for public names, or forward to one that does.`,
  ],
  'connect.refused': [allow, byName],
  'connect.timeout': [allow, byName],
  'connect.reset': [allow, byName],
  'connect.address-dead': [byName],
  'connect.ipv6-broken': [
    () =>
      'Let both IPv4 and IPv6 reach the internet from this network, or do not hand out addresses and names of the kind that does not.',
  ],
  'connect.browser-only': [
    allow,
    () => 'Treat programs as you treat browsers here: same proxy, same exceptions, same roots.',
  ],
  'proxy.pac-failed': [() => 'Mend the PAC file, or say which proxy to use; the error that was seen is below.'],
  'proxy.direct-works': [allow],
  'proxy.unreachable': [
    ({ proxy }) =>
      `Say whether ${proxy ?? 'this proxy'} is the right address; if so, open the way to it from this machine.`,
  ],
  'proxy.auth-required': [noLogin, orAccount],
  'proxy.refused': [allow, byName],
  'tls.untrusted-ca': [uninspected, orRoot],
  'tls.intercepted': [uninspected, orRoot],
  'tls.self-signed': [uninspected, trusted],
  'tls.expired': [uninspected, trusted],
  'tls.incomplete-chain': [uninspected, trusted],
  'tls.weak-certificate': [uninspected, trusted],
  'tls.handshake-failed': [
    uninspected,
    ({ host }) => `Let TLS 1.2 and 1.3 through to ${host} unchanged, with the host’s name in the handshake (SNI).`,
  ],
  'http.not-json': [allow, noPage],
  'http.blocked': [allow, noPage],
  'http.redirected': [allow, noPage],
  'http.server-error': [
    allow,
    ({ host }) => `Say why your proxy gets no answer from ${host}: the page that it made says so itself.`,
  ],
  'http.timeout': [allow],
  'http.too-large': [noPage],
  'http.truncated': [
    ({ host }) =>
      `Check whether packets of full size to and from ${host} are lost in a VPN or tunnel, and lower the MSS there.`,
    uninspected,
  ],
  'http.origin-added': [
    ({ host }) => `Find the device that adds an Origin header to requests to ${host}, and remove it.`,
  ],
  'tls.hello-too-large': [
    ({ host }) =>
      `Let a TLS ClientHello of more than one packet (about 1,800 bytes, with a post-quantum key share) through to ${host}, or update the device that drops it.`,
  ],
  'tls.inspected': [uninspected],
}
