import type { DiagnosisId } from '../../model/diagnosis-ids.ts'

export interface Pasted {
  says: string
  fix: readonly string[]
}

/** Where only the sentence differs, the steps of the diagnosis stay. */
type Instead = Pick<Pasted, 'says'> & Partial<Pasted>

const there = 'the computer that runs the product'
const lookUp = `On ${there}, look up the name: \`nslookup {host}\`.`
const proxySetting =
  'If the product may reach the internet only through a proxy, configure the proxy in the product. Many products also read the environment variable `HTTPS_PROXY`.'
const allow = `Ask the network team to allow ${there} to reach {host} on port 443.`
const issuer = `Find the issuer of the certificate. On ${there}, run \`openssl s_client -connect {host}:443 -showcerts\`.`
const trustList =
  'Add the root certificate to the trust list of the product. Java uses a keystore (`keytool -importcert`). Node.js uses `NODE_EXTRA_CA_CERTS`. Python uses `REQUESTS_CA_BUNDLE` or `SSL_CERT_FILE`. Go and curl use `SSL_CERT_FILE`. .NET uses the trust store of the operating system.'
const never = 'Never turn off certificate checking. Anyone between you and the server could then read the secret.'
const clock = `Compare the clock of ${there} with the correct time, and turn on automatic time there.`
const operator = 'Ask the operator of the server for a renewed certificate.'

/**
 * What is said of an error that a product printed, where the sentence of a check speaks of this computer or of an option of
 * ours: the error was seen on another computer, by another program, and so was the sign-in.
 */
export const pasted: Readonly<Partial<Record<DiagnosisId, Instead>>> = {
  'dns.not-found': {
    says: `{host} cannot be resolved from ${there}.`,
    fix: [
      'Compare the domain, letter by letter, with the domain in the console.',
      lookUp,
      'If the domain is correct, ask the network team whether that network resolves external names, or only its proxy does.',
    ],
  },
  'dns.failed': {
    says: `The DNS servers of ${there} did not return a usable response for {host}.`,
    fix: [
      lookUp,
      `Ask the network team whether the DNS server of ${there} works, or whether only the proxy resolves external names.`,
      'In a container, check its DNS settings as well. They often differ from those of the computer.',
    ],
  },
  'connect.refused': {
    says: '{host} refuses connections on that port.',
    fix: ['Check the domain and the port that the product uses. The usual port is 443.', proxySetting, allow],
  },
  'connect.timeout': {
    says: 'The connection to {host} timed out. A firewall is most likely dropping it silently.',
    fix: [proxySetting, allow],
  },
  'connect.reset': {
    says: 'The connection to {host} was closed before a response arrived. A firewall or an inspection device often does this.',
    fix: [
      proxySetting,
      'Try again. A single reset can be a coincidence.',
      'If it happens again, send the network team the time and the host{?host {host}}. Ask which device closes the connection.',
    ],
  },
  'http.timeout': {
    says: '{host} accepted the connection, but did not send a response in time.',
    fix: [
      'Try again. If the server is slow, allow more time in the product.',
      `If it happens again, ask the network team whether a device between ${there} and {host} holds back responses.`,
    ],
  },
  'proxy.unreachable': {
    says: 'The product is configured to use a proxy, and the proxy cannot be reached.',
    fix: [
      'Compare the name and port of the proxy in the product with those from the network team.',
      `If ${there} does not need a proxy, remove the setting, or add {host} to the list of exceptions (\`NO_PROXY\`).`,
    ],
  },
  'proxy.auth-required': {
    says: 'The proxy between the product and {host} requires a username and a password.',
    fix: [
      'Ask the network team for a rule that allows {host} without a login, or for a login.',
      'Enter the login in the proxy settings of the product. In an environment variable, write `http://name:password@proxy:port`, with special characters encoded (`@` as `%40`).',
    ],
  },
  'proxy.refused': {
    says: 'The proxy between the product and {host} refuses to connect to {host}.',
    fix: [
      'Check the domain first. Some proxies refuse a name that does not exist.',
      'Ask the network team to allow connections (method `CONNECT`) to {host} on port 443. Send them the status that the proxy returned.',
    ],
  },
  'portal.captive': {
    says: `The network of ${there} requires a sign-in before it allows connections.`,
    fix: [
      `On ${there}, open any page in a browser and sign in to the network.`,
      'If this is not possible, ask the operator of the network for a rule that allows {host} without a sign-in.',
    ],
  },
  'tls.untrusted-ca': {
    says: 'The certificate of {host} was issued by a certificate authority (CA) that the product does not trust.',
    fix: [
      issuer,
      'If the issuer is a private CA of your company, get its root certificate (a `.pem` file) from the network team.',
      trustList,
      never,
    ],
  },
  'tls.intercepted': {
    says: 'A proxy that inspects TLS connections presents its own certificate in place of that of {host}.',
    fix: [
      'If the issuer is an inspection product, ask the network team to exempt {host} from inspection, or to send you its root certificate (a `.pem` file).',
      trustList,
      never,
    ],
  },
  'tls.expired': {
    says: 'A certificate of {host} has expired.',
    fix: [`First check the date of ${there}. With a wrong date, a valid certificate appears expired.`, operator],
  },
  'tls.not-yet-valid': {
    says: `A certificate of {host} is not valid yet. Most likely, the date of ${there} is wrong.`,
    fix: [clock, 'If the date is correct, ask the operator of the server for a certificate that is valid now.'],
  },
  'tls.hostname-mismatch': { says: 'The server presents a certificate that is valid only for other names.' },
  'tls.handshake-failed': {
    says: 'The TLS handshake between the product and {host} failed.',
    fix: [
      'Check that the product and the server support TLS 1.2 or newer. Old versions of Java and .NET Framework must be configured for it.',
      'Check that the server uses HTTPS on this port, and that a proxy address with `https://` is meant as such.',
      `Ask the network team whether a firewall or proxy between ${there} and {host} limits TLS versions or ciphers.`,
    ],
  },
  'tls.weak-certificate': {
    says: 'A certificate of {host} uses a key or a signature that the product considers too weak.',
    fix: [
      'Cloud providers do not use such certificates. Most likely, a device in the network created it. Ask the network team which device it is.',
      operator,
      never,
    ],
  },
  'clock.ahead': {
    says: `The clock of ${there} is ahead of the correct time.`,
    fix: [clock, 'Restart the product if it still rejects tokens.'],
  },
  'clock.behind': {
    says: `The clock of ${there} is behind the correct time.`,
    fix: [clock, 'Restart the product if it still rejects tokens.'],
  },
  'login.state-mismatch': {
    says: 'The product did not recognize the response to its sign-in: the state in it is missing or different.',
    fix: [
      'Close the old sign-in tabs. Start the sign-in again from the product.',
      'Open the product with the host name that is in its redirect URI, and with HTTPS. Otherwise, the browser does not send the cookie of the sign-in.',
      'If several instances of the product run behind a load balancer, check that they share their sessions.',
      'Check that no proxy removes cookies or changes the URL.',
    ],
  },
}
