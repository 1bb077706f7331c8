import { grammarOf } from '../intl.ts'

const { day, list, number, time, values } = grammarOf('en')

type Where = { where: string }
type Host = { host: string }

/** The fixed words of the letter to a network team. */
export const letter = {
  subject: ({ product, provider, where }: Where & { product: string; provider: string }) =>
    `${product} with ${provider}: access to ${where}`,
  'subject-line': ({ subject }: { subject: string }) => `Subject: ${subject}`,
  where: ({ host, port }: Host & { port: number }) => `${host}, port ${port}`,
  asks: 'What we ask you to change',
  needs: 'What must be reachable',
  seen: 'What we measured',
  footer: 'This letter contains no credentials. All values are as this computer received them.',
  host: 'Host',
  port: 'Port',
  protocol: 'Protocol',
  purpose: 'Purpose',
  part: 'Part',
  name: 'Name',
  value: 'Value',
  'part-subject': 'subject',
  'part-verdict': 'summary',
  'part-need': 'must be reachable',
  'part-ask': 'change',
  'part-seen': 'measured',
  'need-for': ({ protocol, purposes }: { protocol: string; purposes: readonly string[] }) =>
    `${protocol}. Purpose: ${purposes.join('; ')}`,
  purposes: ({ purposes }: { purposes: readonly string[] }) => purposes.join('; '),
  https: 'TCP, TLS 1.2 or later (HTTPS)',
  'reach-provider': 'Connections to the identity provider',
  'tokens-for': ({ product }: { product: string }) => `Tokens for ${product}`,
  period: 'Time',
  'from-to': ({ from, to }: { from: number; to: number }) => `${time(from)} to ${time(to)}`,
  'measured-on': 'Measured on',
  finding: ({ id }: { id: string }) => `Finding ${id}`,
  expected: ({ value }: { value: string }) => `Expected: ${value}.`,
  received: ({ value }: { value: string }) => `Received: ${value}.`,
  who: ({ owner }: { owner: string }) => `Who can fix this: ${owner}.`,
  proxy: 'Proxy',
  'proxy-by': ({ proxy, source }: { proxy: string; source: string }) => `${proxy} (${source})`,
  'proxy-none': ({ source }: { source: string }) => `none (${source})`,
  'proxy-response': 'Response of the proxy',
  failed: ({ code, message }: { code: string; message: string | null }) => (message ? `${code} (${message})` : code),
  ok: 'OK',
  lookup: 'DNS lookup',
  'looked-up': ({ result, by, ms }: { result: string; by: string; ms: number }) =>
    `${result} (${by}, ${number(ms, 0)} ms)`,
  addresses: ({ addresses }: { addresses: readonly string[] }) => values(addresses),
  'by-servers': ({ servers }: { servers: readonly string[] }) => `DNS server ${list(servers)}`,
  'by-unknown': 'unknown DNS server',
  'by-literal': 'entered as an IP address',
  connection: ({ family }: { family: number }) => `Connection over IPv${family}`,
  opened: ({ address, ms }: { address: string; ms: number }) => `${address}: open after ${number(ms, 0)} ms`,
  'not-opened': ({ address, failure }: { address: string; failure: string }) => `${address}: ${failure}`,
  'leaf-certificate': 'Server certificate',
  'intermediate-certificate': 'Intermediate certificate',
  'root-certificate': 'Root certificate',
  certificate: (values: {
    subject: string
    issuer: string
    from: number
    to: number
    key: string
    fingerprint: string
    problem: string | null
  }) => {
    const { subject, issuer, from, to, key, fingerprint, problem } = values
    const line = `${subject}, issued by ${issuer}, valid from ${day(from)} to ${day(to)}, ${key}, SHA-256 ${fingerprint}`
    return problem ? `${line} [${problem}]` : line
  },
  'trusted-by': 'Trusted by',
  untrusted: 'not trusted by this computer',
  'inspected-by': 'TLS inspection by',
  direct: 'Without the proxy',
  'direct-works': ({ address }: { address: string }) => `works, ${address}`,
  clock: 'Clock of this computer',
  offset: ({ ms, uncertainty }: { ms: number; uncertainty: number }) =>
    `${number(Math.abs(ms) / 1000, 1)} s ${ms < 0 ? 'behind' : 'ahead of'} the server, ± ${number(uncertainty / 1000, 1)} s`,
  request: ({ at, purpose }: { at: number; purpose: string }) => `${time(at)} ${purpose}`,
  answered: ({ request, response, address }: { request: string; response: string; address: string | null }) =>
    address ? `${request}: ${response}, from ${address}` : `${request}: ${response}`,
  'no-response': 'no response',
  'cause-of-other': ({ cause, owner }: { cause: string; owner: string }) => `${cause} Who can fix this: ${owner}.`,
  'network-fine': ({ where, owner, cause }: Where & { owner: string; cause: string }) =>
    `${where} can be reached through this network. The cause is elsewhere. Who can fix it: ${owner}. ${cause}`,
  'network-fine-unknown': ({ where, cause }: Where & { cause: string }) =>
    `${where} can be reached through this network. The cause is elsewhere. ${cause}`,
  warning: ({ where, warning }: Where & { warning: string }) =>
    `${where} can be reached from this network, with a warning: ${warning}`,
  unknown: ({ where }: Where) => `We do not know yet whether ${where} can be reached.`,
  'unknown-because': ({ where, cause }: Where & { cause: string }) =>
    `We do not know yet whether ${where} can be reached. ${cause}`,
  reachable: ({ where }: Where) => `${where} can be reached from this network. No change is required.`,
}

type At = Host & { port: number }
type Runs = At & { product: string }

/** What a network team is asked to change. */
export const asks = {
  open: ({ host, port, product }: Runs) =>
    `Allow outgoing TCP connections to ${host}, port ${port}, from this computer and from the computers that run ${product}.`,
  'open-proxy': ({ host, port, product, proxy }: Runs & { proxy: string }) =>
    `Allow connections to ${host}:${port} through the proxy ${proxy} (method CONNECT), from this computer and from the computers that run ${product}.`,
  'by-name': ({ host }: Host) => `Allow ${host} by name, because its IP addresses can change.`,
  uninspected: ({ host }: Host) => `Exempt ${host} from TLS inspection.`,
  'or-root': ({ subject }: { subject: string | null }) =>
    subject
      ? `If this is not possible, confirm that the certificate “${subject}” is yours, and send us its root certificate as a PEM file. Programs other than browsers do not trust it by default.`
      : 'If this is not possible, send us the root certificate of your TLS inspection as a PEM file. Programs other than browsers do not trust it by default.',
  'no-page': ({ host }: Host) =>
    `Let programs reach ${host} without a confirmation, sign-in, or warning page. A program cannot respond to such a page.`,
  'no-login': ({ host, port }: At) =>
    `Allow connections to ${host}:${port} without proxy authentication. ${host} is one fixed host name.`,
  'or-account': 'If this is not possible, create a proxy account for programs that uses Basic authentication.',
  'trusted-certificate': ({ host }: Host) =>
    `If one of your devices responds for ${host}, install a certificate on it that is valid for this name. The device must send all intermediate certificates.`,
  'dangling-name': ({ host }: Host) =>
    `Correct the DNS name ${host}. ${host} is an alias (CNAME) for a name that does not exist.`,
  'public-addresses': ({ host }: Host) =>
    `Configure the DNS servers of this network to resolve ${host} to its public IP addresses.`,
  'private-meant': ({ addresses }: { addresses: readonly string[] }) =>
    addresses.length > 0
      ? `If the resolved address (${list(addresses)}) is intended, tell us which server uses it.`
      : 'If the private address is intended, tell us which server uses it.',
  'resolve-public': ({ host, servers }: Host & { servers: readonly string[] }) =>
    servers.length > 0
      ? `Make sure that the DNS servers (${list(servers)}) resolve ${host}. The DNS servers must resolve public names or forward the lookup to a server that does.`
      : `Make sure that the DNS servers resolve ${host}. The DNS servers must resolve public names or forward the lookup to a server that does.`,
  'both-families':
    'Make sure that both IPv4 and IPv6 reach the internet from this network. If one of them does not, turn it off in address assignment and in DNS.',
  'as-browsers':
    'Apply the same rules to programs as to browsers: the same proxy, the same exceptions, the same root certificates.',
  'mend-pac': 'Correct the PAC file, or tell us which proxy to use. The error is listed below.',
  'proxy-right': ({ proxy }: { proxy: string | null }) =>
    proxy
      ? `Confirm that ${proxy} is the correct proxy. If it is, allow connections to it from this computer.`
      : 'Confirm that the proxy settings of this computer are correct. If they are, allow connections to the proxy.',
  'tls-through': ({ host }: Host) =>
    `Let TLS 1.2 and TLS 1.3 connections pass to ${host} unchanged, with the host name in the handshake (SNI).`,
  'no-answer': ({ host }: Host) =>
    `Tell us why your proxy receives no response from ${host}. The error page comes from the proxy.`,
  'packet-size': ({ host }: Host) =>
    `Check whether a VPN or a tunnel drops full-size packets to and from ${host}. If it does, lower the MSS there.`,
  'origin-header': ({ host }: Host) =>
    `Find the device that adds an Origin header to requests to ${host}, and turn that off.`,
  'large-hello': ({ host }: Host) =>
    `Let a TLS ClientHello of more than one packet pass to ${host}, or update the device that drops it. With a post-quantum key share, a ClientHello has about 1,800 bytes.`,
}
