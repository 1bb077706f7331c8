import type { AreaWords } from './area.ts'

const addAuthority = [
  'Compare the issuer shown beside this finding with your company’s certificate authority; if you do not know it, stop and ask.',
  'If it is your company’s: get its root certificate (a `.pem` file) from the network team.',
  'In the window, open **Add the authority of this network** in this step and put it in; on the command line `--ca FILE` does that.',
] as const
/** What makes the programs of others trust one more root; Go, Python and OpenSSL read the same file. */
const otherPrograms = [
  'Java: `keytool -importcert -cacerts -alias company-root -file root.pem`. Node.js: `NODE_EXTRA_CA_CERTS=root.pem`.',
  'Python: `REQUESTS_CA_BUNDLE=bundle.pem` or `SSL_CERT_FILE=bundle.pem`. Go: `SSL_CERT_FILE=bundle.pem`. The bundle holds the usual roots and this one: the variable replaces the list.',
  '.NET: add it to the store of the operating system (on Linux `update-ca-certificates`). curl: `--cacert bundle.pem`.',
] as const
const neverOff = 'Never switch certificate checking off: then anybody on the way could read the secret.'
const theServer =
  'Only whoever runs the server can mend this: for a custom domain or an inspecting proxy that is your own network team.'

export const tls = {
  'tls.untrusted-ca': {
    says: 'The certificate of {host} was issued by an authority that this machine does not trust.',
    fix: [...addAuthority, neverOff],
    variants: {
      'rule-broken': {
        says: 'The certificate of {host} comes from an authority that is trusted here, but its chain breaks a rule that every program checks.',
        fix: [
          `${theServer} The certificate must be issued again, by an authority that may issue it and for servers.`,
          'No provider in the cloud uses such a chain: most likely a device of your own network or a proxy before a custom domain made it.',
          neverOff,
        ],
      },
    },
    takesEffect: 'at the next run',
  },
  'tls.intercepted': {
    says: 'Your company’s inspection proxy opens the encrypted connection to {host} and shows its own certificate.',
    fix: [
      'Ask the network team for a rule that leaves {host} alone, or for the root certificate of the inspection product. The **Timeline** page saves the one that was seen, on the command line `--export-root root.pem` does; compare its fingerprint with theirs.',
      'In the window, open **Add the authority of this network** in this step and put it in; on the command line `--ca FILE` does that.',
      'Browsers trust it and other programs do not. {product} will meet the same certificate if it runs in this network: give its team the root certificate too.',
      ...otherPrograms,
      neverOff,
    ],
    takesEffect: 'at the next run; an exception in the proxy often needs some minutes',
  },
  'tls.self-signed': {
    says: '{host} shows a certificate that nobody but itself vouches for.',
    fix: [
      'Check that the domain is right: no provider in the cloud uses such a certificate.',
      'If a device of your own network answers here, ask the network team which one, and for its certificate.',
      neverOff,
    ],
    takesEffect: 'at the next run',
  },
  'tls.expired': {
    says: 'A certificate of {host} has expired.',
    fix: [
      'Check the date of this machine first: with a wrong date a good certificate looks expired.',
      `${theServer} Ask for it to be renewed.`,
    ],
    takesEffect: 'as soon as the new certificate is installed',
  },
  'tls.not-yet-valid': {
    says: 'A certificate of {host} is not valid yet; more likely the date of this machine is wrong.',
    fix: ['Set date and time of this machine automatically, then run again.', `If they are right: ${theServer}`],
    takesEffect: 'as soon as the clock is right',
  },
  'tls.hostname-mismatch': {
    says: 'The server that answered shows a certificate for other names than {host}.',
    fix: [
      'Compare the domain with the names that stand beside this finding: a typing error often shows there.',
      'If the domain is right, a custom domain is not finished, or something in this network answers in its place: ask the network team.',
    ],
    takesEffect: 'at once for a typing error; some hours for a custom domain',
  },
  'tls.incomplete-chain': {
    says: '{host} does not send the certificate that links its own to a trusted authority.',
    fix: [
      `${theServer} It must send the intermediate certificate together with its own.`,
      'A browser may hide this because it remembers intermediates from other sites; programs do not.',
    ],
    takesEffect: 'as soon as the server sends the full chain',
  },
  'tls.handshake-failed': {
    says: 'This machine and {host} could not agree on how to encrypt the connection.',
    fix: [
      'Ask the network team whether a firewall or proxy between here and {host} limits TLS versions or ciphers; TLS 1.2 is the least that is used.',
      'Make sure the address really speaks https on that port.',
    ],
    variants: {
      'client-certificate': {
        fix: [
          'Providers in the cloud do not ask their callers for a certificate of their own: ask the network team which device between here and {host} does (mutual TLS).',
          'Ask them for a rule that lets connections to {host} through without a client certificate.',
          'With a custom domain behind a proxy of your own: switch mutual TLS off there, for the paths that tokens are fetched from.',
        ],
      },
      'not-tls': {
        fix: [
          'Check the port: the normal port for https is 443.',
          'If the port is right, ask the network team what answers there in place of {host}; the first words that it said stand beside this finding.',
        ],
      },
      'too-old': {
        fix: [
          'Ask the network team which device between here and {host} limits TLS; what it offers stands beside this finding.',
          'It must allow TLS 1.2 or newer with ciphers of today (ECDHE with AES-GCM or ChaCha20).',
          'For a custom domain behind a proxy of your own, change the same there.',
        ],
      },
    },
    takesEffect: 'as soon as the device is changed',
  },
  'tls.weak-certificate': {
    says: 'A certificate of {host} has a key or a signature that is too weak to be trusted today.',
    fix: [
      `${theServer} It needs a certificate with a key of at least 2048 bits (RSA) or 256 bits (EC), signed with SHA-256 or better.`,
      'The rung beside this finding says which certificate it is. No provider in the cloud uses such a one: most likely a device of your own network made it.',
      neverOff,
    ],
    takesEffect: 'as soon as the new certificate is installed',
  },
  'tls.expires-soon': {
    says: 'The certificate of {host} is valid, but ends within 30 days.',
    fix: [
      'Certificates of a provider in the cloud are renewed without you.',
      'For a custom domain with your own certificate, plan the renewal now.',
    ],
    takesEffect: 'as soon as the new certificate is installed',
  },
  'tls.hello-too-large': {
    says: 'A device on the network path drops the first TLS message (ClientHello) when it needs more than one packet. A small one gets through.',
    fix: [
      'Ask the network team which device between this computer and {host} inspects TLS, and for its update: it must accept a ClientHello of more than one packet.',
      'Programs with a post-quantum key share send such a ClientHello: current browsers, and programs that use OpenSSL 3.5 or Go 1.24.',
      'Products that send a small ClientHello work. Check which kind {product} sends.',
    ],
    takesEffect: 'as soon as the device is updated',
  },
  'tls.inspected': {
    says: 'An inspection product on the network path opens the encrypted connection to {host}, and this computer trusts its certificate.',
    fix: [
      'Nothing has to be done on this computer.',
      'If {product} runs in this network and has a trust list of its own, give its team the root certificate, or ask the network team to exempt {host} from inspection.',
    ],
    variants: {
      'private-root': {
        says: 'The certificate of {host} was issued by a private certificate authority (CA) that was added on this computer.',
        fix: [
          'Nothing has to be done on this computer.',
          'A product in this network usually inspects the connection. A custom domain with a certificate of your own CA looks the same.',
          'If {product} has a trust list of its own, give its team the root certificate.',
        ],
      },
    },
    takesEffect: 'at the next run',
  },
} satisfies AreaWords<'tls'>
