import { grammarOf } from '../../intl.ts'

const { day, list, plural, time } = grammarOf('en')

/** What is true where a check holds. */
export const titles = {
  'tls.certificate-current': 'Every certificate in the chain is valid today',
  'tls.certificates-strong': 'Every certificate in the chain is strong enough',
  'tls.chain-trusted': 'The certificate chain is trusted',
  'tls.handshake-completes': 'The TLS handshake completes',
  'tls.large-hello-answered': 'The server responds to a large TLS ClientHello',
  'tls.names-host': 'The certificate is valid for this host name',
  'tls.not-inspected': 'The certificate was issued by a public certificate authority (CA)',
  'tls.outlasts-a-month': 'The certificates are valid for at least 30 more days',
}

/** What is true instead where it does not. */
export const otherwise = {
  'tls.not-inspected': 'The certificate was issued by a private certificate authority (CA)',
}

type Choice = { proxy: string; source: string }
const opened = ({ proxy, source }: Choice) => `The proxy ${proxy} (${source}) opened the connection.`

export const words = {
  'no-tls': 'The connection uses plain HTTP on this computer, so TLS does not apply.',
  'not-seen': 'The server did not present a certificate.',
  'the-certificate': ({ subject }: { subject: string }) => `The affected certificate is "${subject}".`,
  'by-library': ({ message }: { message: string }) => `The TLS library reports: ${message}.`,

  // Dates.
  'valid-today': 'valid today',
  'expired-on': ({ at }: { at: number }) => `expired on ${time(at)}`,
  'valid-from': ({ at }: { at: number }) => `not valid before ${time(at)}`,
  'valid-until': ({ at }: { at: number }) => `valid until ${day(at)}`,
  'days-left': ({ n }: { n: number }) => plural(n, { one: '# day left', other: '# days left' }),
  'thirty-days': 'at least 30 days left',
  'renewed-by': ({ product }: { product: string }) =>
    `issued by ${product}, which inspects traffic and renews its certificates automatically`,
  'renewed-by-inspector': 'issued by a product that inspects traffic and renews its certificates automatically',

  // Strength.
  strong: 'an RSA key of at least 2048 bits or an EC key of at least 256 bits; a signature with SHA-256 or stronger',
  'short-key': ({ bits, key }: { bits: number; key: string }) => `a key of ${bits} bits (${key})`,
  'weak-signature': ({ signature }: { signature: string }) => `a signature with ${signature}`,

  // Trust.
  'trusted-chain': 'a chain that ends in a trusted root certificate',
  'valid-chain': 'a chain that meets the rules for certificates (RFC 5280)',
  'self-signed': ({ subject }: { subject: string }) => `The certificate is self-signed: ${subject}.`,
  'root-untrusted': ({ root }: { root: string }) =>
    `The chain ends in "${root}", which is not trusted on this computer.`,
  'issuer-untrusted': ({ issuer }: { issuer: string }) =>
    `The certificate was issued by "${issuer}", which is not trusted on this computer.`,
  added: ({ subjects }: { subjects: readonly string[] }) =>
    `Added for this run: ${list(subjects.map((subject) => `"${subject}"`))}.`,
  'added-many': ({ n }: { n: number }) =>
    plural(n, { one: 'Added for this run: # other certificate.', other: 'Added for this run: # other certificates.' }),
  'extra-unread': ({ file, code }: { file: string; code: string }) =>
    `NODE_EXTRA_CA_CERTS names the file ${file}, which cannot be read (${code}).`,
  'extra-empty': ({ file }: { file: string }) =>
    `NODE_EXTRA_CA_CERTS names the file ${file}, which does not contain a certificate in PEM format.`,
  'altered-or-moved': ({ subject, issuer }: { subject: string; issuer: string }) =>
    `The certificate "${subject}" names "${issuer}" as its issuer, but its signature does not match the key of that issuer in this chain. The certificate was altered, or it belongs to another chain.`,
  'other-key': ({ issuer }: { issuer: string }) =>
    `The certificate was issued by "${issuer}". A CA with that name is trusted on this computer, but it has a different key.`,
  'link-missing': ({ issuer }: { issuer: string }) =>
    `The server did not send the certificate of "${issuer}", which links its chain to the root certificate.`,
  'link-of-product': ({ issuer, product }: { issuer: string; product: string }) =>
    `The server did not send the certificate of "${issuer}" (${product}), which links its chain to the root certificate.`,
  'link-at': ({ url }: { url: string }) => `The missing certificate can be downloaded from ${url}.`,
  'inspected-by': ({ issuer, product }: { issuer: string; product: string }) =>
    `The certificate was issued by "${issuer}", which belongs to ${product}, a product that inspects traffic.`,
  inspected: ({ issuer }: { issuer: string }) =>
    `The certificate was issued by "${issuer}", which belongs to a product that inspects traffic.`,
  'browser-trusts': 'The browser on this computer trusts this issuer.',
  'private-issuer': ({ issuer }: { issuer: string }) =>
    `The certificate was issued by "${issuer}". The operating system and the browser of this computer trust this issuer, but the list of public CAs does not include it.`,

  // Rules of a chain (RFC 5280 section 6).
  'rule-purpose':
    'A certificate in the chain is not valid for servers: its extended key usage does not include server authentication.',
  'rule-path-length': 'A CA in the chain issued another CA certificate than its path length constraint allows.',
  'rule-ca': 'A certificate in the chain signed another one but is not a CA certificate (basic constraints).',
  'rule-names': 'A CA in the chain is allowed to issue certificates only for other names (name constraints).',
  'rule-extension': 'A certificate in the chain has a critical extension that the TLS library does not support.',
  'rule-signature':
    'The signature of a certificate does not match the key of its issuer. The certificate was altered, or it belongs to another chain.',
  'rule-revoked': 'A certificate in the chain has been revoked.',

  // Names and issuers.
  'for-other-names': ({ names, host }: { names: readonly string[]; host: string }) =>
    `The certificate is valid for ${list(names)}, not for ${host}.`,
  'is-product': ({ product }: { product: string }) => `The inspection product is ${product}.`,
  'issued-by': ({ issuer }: { issuer: string }) => `The certificate was issued by "${issuer}".`,
  'public-issuer': 'a certificate from a public certificate authority (CA)',
  'trust-elsewhere': 'Another check reports why the chain is not trusted.',

  // The handshake.
  'tls-1.2': 'TLS 1.2 or newer',
  'certificate-elsewhere': 'Other checks report what is wrong with the certificate.',
  'handshake-elsewhere': 'Another check reports what stopped the handshake.',
  'hello-answered': 'The server responded to the first handshake.',
  'hello-of-any-size': 'a response to a ClientHello of any size',
  'hello-lost': ({ bytes, lost }: { bytes: number; lost: 'dropped' | 'reset' }) =>
    lost === 'dropped'
      ? `A handshake that began with ${bytes} bytes was dropped every time. A smaller handshake got a response, so this run continues with smaller ones.`
      : `A handshake that began with ${bytes} bytes was reset every time. A smaller handshake got a response, so this run continues with smaller ones.`,
  'hello-lost-seen': ({ bytes, lost }: { bytes: number; lost: 'dropped' | 'reset' }) =>
    lost === 'dropped' ? `${bytes} bytes: dropped` : `${bytes} bytes: reset`,
  'not-tls': 'The server on this port does not use TLS.',
  'not-tls-sent': ({ greeting }: { greeting: string }) =>
    `The server on this port does not use TLS. It sent "${greeting}".`,
  'client-certificate': 'The server requires a client certificate, and this computer did not send one.',
  'too-old': ({ protocol, cipher }: { protocol: string; cipher: string }) =>
    `The newest protocol that the server supports is ${protocol} with ${cipher}.`,
  'reset-by-name':
    'The connection is reset only when the host name is sent (SNI). A device on the network path filters by host name.',
  'reset-behind-proxy': (choice: Choice) =>
    `${opened(choice)} Then the connection was reset, either by the proxy or behind it.`,
  'silent-behind-proxy': (choice: Choice) => `${opened(choice)} Then the handshake timed out.`,
  'sent-by-proxy': (choice: Choice) => `${opened(choice)} Most likely, the proxy itself sent this response.`,

  // Alerts of the server (RFC 8446 section 6.2).
  'alert-name': ({ host }: { host: string }) => `The server reports that it does not serve the name ${host}.`,
  'alert-access': 'The server reports that an access rule blocks this computer.',
  'alert-version': 'The server supports neither TLS 1.2 nor TLS 1.3.',
  'alert-ciphers': 'The server requires stronger ciphers than this computer offers.',
  'alert-internal': 'The server reports an internal error.',
  'alert-protocol': 'The server does not support HTTP/1.1 on this port.',
  'alert-key-usage':
    'The key usage of the certificate does not allow this handshake. The certificate must be issued again.',
  'alert-damaged':
    'The data of the handshake arrived changed or out of order. A device on the network path is changing it.',
}
