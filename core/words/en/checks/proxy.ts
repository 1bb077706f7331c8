import { grammarOf } from '../../intl.ts'

const { list, number } = grammarOf('en')

/** What is true where a check holds. */
export const titles = {
  'proxy.direct-no-better': 'The proxy works as well as a direct connection',
  'proxy.lets-through': 'The proxy allows the connection',
}

type Choice = { proxy: string; source: string }
const tryHttp = 'If the proxy does not support TLS, write its address with http:// instead of https://.'
const tryHttps = 'If the proxy requires TLS, write its address with https://.'

export const words = {
  direct: ({ source }: { source: string }) => `direct connection: ${source}`,
  chosen: ({ proxy, source }: Choice) => `${proxy} (${source})`,
  works: ({ proxy }: { proxy: string }) => `the proxy ${proxy} works`,
  tunnel: ({ host, port, proxy, source }: Choice & { host: string; port: number }) =>
    `a tunnel to ${host}:${port} through ${proxy} (${source})`,
  'proxy-leads': ({ proxy, host }: { proxy: string; host: string }) => `the proxy ${proxy} also connects to ${host}`,
  'rule-leads': ({ source, host }: { source: string; host: string }) =>
    `a proxy that connects to ${host}; the rule is: ${source}`,

  // The same without the proxy.
  'direct-not-allowed': 'This run was not allowed to try a connection without the proxy.',
  'direct-fails': ({ code }: { code: string }) => `without the proxy: ${code}`,
  'direct-silent': 'without the proxy: no response',
  'direct-works': ({ host, address }: { host: string; address: string }) =>
    `Without the proxy, ${host} responds at ${address}.`,
  'direct-works-issuer': ({ host, address, issuer }: { host: string; address: string; issuer: string }) =>
    `Without the proxy, ${host} responds at ${address}, with a certificate issued by ${issuer}.`,

  // The proxy cannot be reached.
  closed: 'The port of the proxy is closed: the connection was refused.',
  'name-not-found': 'The DNS server of this network cannot resolve the name of the proxy.',
  'name-unresolved': 'The name of the proxy could not be resolved, because the DNS server did not respond.',
  'hung-up': 'The proxy closed the connection before it sent a response.',
  'hung-up-plain': `The proxy closed the connection before it sent a response. ${tryHttps}`,
  'no-tls': 'The proxy does not support TLS. Write its address with http:// instead of https://.',
  'tls-failed': 'The TLS handshake with the proxy failed. The proxy must support TLS 1.2 or newer.',
  'not-http': 'The response is not HTTP. Most likely, the service on that port is not a proxy.',
  expired: 'The certificate of the proxy has expired.',
  'other-name': 'The certificate of the proxy is not valid for the name in its address.',
  untrusted: 'The certificate of the proxy is not trusted on this computer.',
  silent: 'The proxy did not respond.',
  'silent-tls': `The proxy did not respond. ${tryHttp}`,
  'not-reached': ({ code }: { code: string }) => `The connection to the proxy failed (${code}).`,

  // The proxy refuses.
  'basic-not-accepted':
    'The stored name and password were sent with the Basic scheme, which this proxy does not accept.',
  'login-rejected': 'The proxy rejected the name and password.',
  offers: ({ schemes }: { schemes: readonly string[] }) => `The proxy supports login with ${list(schemes)}.`,
  'page-titled': ({ title }: { title: string }) => `The page of the proxy is titled "${title}".`,
  reason: ({ reason }: { reason: string }) => `The proxy gives this reason: ${reason}.`,
  'points-to': ({ url }: { url: string }) => `The proxy redirects to ${url}.`,
  'looks-like': ({ product }: { product: string }) => `The response looks like ${product}.`,

  // The setting, or the rule, that names the proxy.
  'setting-no-address': ({ name }: { name: string }) => `${name} does not contain the address of an HTTP proxy.`,
  'setting-socks': ({ name }: { name: string }) =>
    `${name} names a SOCKS proxy. Only HTTP proxies are supported, not SOCKS.`,
  'rule-socks': ({ answer }: { answer: string }) =>
    `The rule names only SOCKS proxies for this URL: ${answer}. Only HTTP proxies are supported, not SOCKS.`,
  'rule-odd': ({ answer }: { answer: string }) =>
    `The rule returns "${answer}" for this URL. The rule must return a proxy such as PROXY proxy.example.com:3128.`,
  'pac-page': 'The PAC file is a web page instead of a script.',
  'pac-page-titled': ({ title }: { title: string }) =>
    `The PAC file is a web page titled "${title}" instead of a script.`,
  'pac-no-text': 'The PAC file did not return a text for this URL.',
  'pac-endless': ({ ms }: { ms: number }) =>
    `The PAC file does not work: the script was still running after ${number(ms / 1000)} s.`,
  'pac-names': ({ most }: { most: string }) =>
    `The PAC file does not work: the script looks up more than ${most} names.`,
  'pac-script': ({ message }: { message: string }) => `The PAC file does not work: ${message}.`,
  'pac-unread': ({ file, code }: { file: string; code: string }) => `The PAC file ${file} cannot be read (${code}).`,
  'pac-late': ({ url, ms }: { url: string; ms: number }) =>
    `The PAC file at ${url} cannot be downloaded: the server did not respond within ${number(ms / 1000)} s.`,
  'pac-status': ({ url, status }: { url: string; status: string }) =>
    `The PAC file at ${url} cannot be downloaded: the server responded with HTTP status ${status}.`,
  'pac-large': ({ url }: { url: string }) => `The PAC file at ${url} is larger than the limit of 1 MiB.`,
  'pac-cut': ({ url, code }: { url: string; code: string }) =>
    `The download of the PAC file at ${url} stopped before the end (${code}).`,
  'pac-refused': ({ url }: { url: string }) =>
    `The PAC file at ${url} cannot be downloaded: the connection to its server was refused.`,
  'pac-name': ({ url }: { url: string }) =>
    `The PAC file at ${url} cannot be downloaded: the name of its server cannot be resolved.`,
  'pac-untrusted': ({ url, code }: { url: string; code: string }) =>
    `The PAC file at ${url} cannot be downloaded: the certificate of its server is not trusted on this computer (${code}).`,
  'pac-not-http': ({ url }: { url: string }) =>
    `The PAC file at ${url} cannot be downloaded: the response of its server is not HTTP.`,
  'pac-failed': ({ url, code }: { url: string; code: string }) =>
    `The PAC file at ${url} cannot be downloaded (${code}).`,
}
