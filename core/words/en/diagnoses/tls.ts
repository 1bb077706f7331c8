import type { AreaWords } from './area.ts'

const addHere =
  '{{If the window offers the certificate that was seen, compare its fingerprint there and trust it. Otherwise, open **Add a certificate authority (CA)** below this result and paste the certificate. On the command line, use `--ca FILE`|If its owner confirms its fingerprint, add it to the trusted certificate authorities in IdP Preflight}}.'
const addCa = [
  'Compare the issuer {shown} with the certificate authority (CA) of your company. If you do not recognize it, stop and ask the network team.',
  'If it is the CA of your company, get its root certificate (a `.pem` file) from the network team.',
  addHere,
] as const
/** What makes the programs of others trust one more root; Go, Python and OpenSSL read the same file. */
const otherPrograms = [
  'Java: `keytool -importcert -cacerts -alias company-root -file root.pem`. Node.js: `NODE_EXTRA_CA_CERTS=root.pem`.',
  'Python: `REQUESTS_CA_BUNDLE=bundle.pem` or `SSL_CERT_FILE=bundle.pem`. Go: `SSL_CERT_FILE=bundle.pem`. The variable replaces the built-in list, so the bundle must contain the public roots and this one.',
  '.NET: add the certificate to the store of the operating system (on Linux, `update-ca-certificates`). curl: `--cacert bundle.pem`.',
] as const
const neverOff = 'Never turn off certificate checking. Anyone between you and the server could then read the secret.'
const theServer =
  'Only the operator of the server can fix this. For a custom domain or an inspection proxy, that is your own network team.'

export const tls = {
  'tls.untrusted-ca': {
    says: 'The certificate of {host} was issued by a certificate authority (CA) that {computer} does not trust.',
    fix: [...addCa, neverOff],
    variants: {
      'rule-broken': {
        says: 'The certificate of {host} was issued by a trusted CA, but its chain breaks a rule that every program checks.',
        fix: [
          `${theServer} The certificate must be issued again for servers, by a CA that is allowed to issue it.`,
          'Cloud providers do not use such a chain. Most likely, a device in your network or a proxy in front of a custom domain created it.',
          neverOff,
        ],
      },
    },
    takesEffect: 'at the next run',
  },
  'tls.intercepted': {
    says: 'An inspection proxy of your company decrypts the connection to {host} and presents its own certificate.',
    fix: [
      'Ask the network team to exempt {host} from inspection, or to send you the root certificate of the inspection product.',
      '{{To compare, save the certificate on the **Timeline** page. On the command line, use `--export-root root.pem`. |}}Compare the fingerprint of the certificate with the one from the network team.',
      addHere,
      'Other programs do not trust this root certificate, even if the browsers of your company do. If {product} runs in this network, it receives the same certificate. Give its team the root certificate too.',
      ...otherPrograms,
      neverOff,
    ],
    takesEffect: 'at the next run; an exemption in the proxy can take several minutes',
  },
  'tls.self-signed': {
    says: '{host} presents a self-signed certificate.',
    fix: [
      'Check that the domain is correct. Cloud providers do not use self-signed certificates.',
      'If a device in your own network responds {{here|in place of the server}}, ask the network team which device it is and for its certificate.',
      neverOff,
    ],
    takesEffect: 'at the next run',
  },
  'tls.expired': {
    says: 'A certificate of {host} has expired.',
    fix: [
      'First check the date of {computer}. With a wrong date, a valid certificate appears expired.',
      `${theServer} Ask for a renewed certificate.`,
    ],
    takesEffect: 'as soon as the new certificate is installed',
  },
  'tls.not-yet-valid': {
    says: 'A certificate of {host} is not valid yet. Most likely, the date of {computer} is wrong.',
    fix: [
      'Turn on automatic date and time on {computer}, then {{run the checks|try}} again.',
      `If the date and time are correct, the server uses a certificate that is not valid yet. ${theServer}`,
    ],
    takesEffect: 'as soon as the clock is correct',
  },
  'tls.hostname-mismatch': {
    says: 'The server presents a certificate that is not valid for the name {host}.',
    fix: [
      'Compare the domain with the names {shown}. A typing error often shows there.',
      'If the domain is correct, the setup of a custom domain may not be complete, or a device in this network responds instead of the server. Ask the network team.',
    ],
    takesEffect: 'at once for a typing error; some hours for a custom domain',
  },
  'tls.incomplete-chain': {
    says: '{host} does not send the intermediate certificate that links its own certificate to a trusted root.',
    fix: [
      `${theServer} The server must send the intermediate certificate together with its own.`,
      'A browser can hide this problem because it remembers intermediate certificates from other sites. Other programs do not.',
    ],
    takesEffect: 'as soon as the server sends the full chain',
  },
  'tls.handshake-failed': {
    says: 'The TLS handshake between {computer} and {host} failed.',
    fix: [
      'Ask the network team whether a firewall or proxy between {computer} and {host} limits TLS versions or ciphers. TLS 1.2 or newer is required.',
      'Check that the server uses HTTPS on this port.',
    ],
    variants: {
      'client-certificate': {
        fix: [
          'Cloud providers do not require a client certificate. Ask the network team which device between {computer} and {host} requires one (mutual TLS).',
          'Ask them to allow connections to {host} without a client certificate.',
          'For a custom domain behind your own proxy, turn off mutual TLS there for the paths that issue tokens.',
        ],
      },
      'not-tls': {
        fix: [
          'Check the port. The usual port for HTTPS is 443.',
          'If the port is correct, ask the network team what responds there instead of {host}. The beginning of its response is {shown}.',
        ],
      },
      'too-old': {
        fix: [
          'Ask the network team which device between {computer} and {host} limits TLS. What it offers is {shown}.',
          'The device must allow TLS 1.2 or newer with current ciphers (ECDHE with AES-GCM or ChaCha20).',
          'For a custom domain behind your own proxy, make the same change there.',
        ],
      },
    },
    takesEffect: 'as soon as the device is changed',
  },
  'tls.weak-certificate': {
    says: 'A certificate of {host} has a key or a signature that is too weak.',
    fix: [
      `${theServer} The certificate needs a key of at least 2048 bits (RSA) or 256 bits (EC), and a signature with SHA-256 or stronger.`,
      '{{This finding shows which certificate of the chain it is. |}}Cloud providers do not use such certificates. Most likely, a device in your network created it.',
      neverOff,
    ],
    takesEffect: 'as soon as the new certificate is installed',
  },
  'tls.expires-soon': {
    says: 'The certificate of {host} is valid, but expires within 30 days.',
    fix: [
      'A cloud provider renews the certificates of its own domains, so no action is required there.',
      'For a custom domain with your own certificate, plan the renewal now.',
    ],
    takesEffect: 'as soon as the new certificate is installed',
  },
  'tls.hello-too-large': {
    says: 'A device on the network path drops the first TLS message (ClientHello) if it is larger than one packet. Smaller ones arrive.',
    fix: [
      'Ask the network team which device between {computer} and {host} inspects TLS, and to update it. The device must accept a ClientHello of more than one packet.',
      'Programs with a post-quantum key share send such a ClientHello: current browsers, and programs that use OpenSSL 3.5 or Go 1.24.',
      'Products that send a small ClientHello work. Check which kind {product} sends.',
    ],
    takesEffect: 'as soon as the device is updated',
  },
  'tls.inspected': {
    says: 'An inspection product on the network path decrypts the connection to {host}, and {computer} trusts its certificate.',
    fix: [
      'You do not have to change {computer}.',
      'If {product} runs in this network and has its own list of trusted CAs, give its team the root certificate. Or ask the network team to exempt {host} from inspection.',
    ],
    variants: {
      'private-root': {
        says: 'The certificate of {host} was issued by a private certificate authority (CA) that was added on {computer}.',
        fix: [
          'You do not have to change {computer}.',
          'Usually, a product in this network inspects the connection. A custom domain with a certificate of your own CA looks the same.',
          'If {product} has its own list of trusted CAs, give its team the root certificate.',
        ],
      },
    },
    takesEffect: 'at the next run',
  },
} satisfies AreaWords<'tls'>
