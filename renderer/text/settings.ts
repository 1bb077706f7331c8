import type { ProxyMode } from '../../core/contract/values.ts'

export const settings = {
  title: 'Settings',
  lead: 'They hold for every setup of this program. Each is saved as soon as it is valid.',
  saved: 'Saved.',
  proxy: {
    title: 'How this program reaches the internet',
    legend: 'Which proxy is used',
    modes: {
      system: 'As this computer is set up',
      environment: 'The environment variables',
      none: 'No proxy',
      url: 'One proxy for everything',
      pac: 'A PAC file',
    } satisfies Record<ProxyMode, string>,
    about: {
      system:
        'Where the environment variables name a proxy they decide, together with `NO_PROXY`; otherwise the operating system is asked, as a browser does it.',
      environment:
        '`HTTPS_PROXY`, else `ALL_PROXY`, as they stood when the program was started. Hosts in `NO_PROXY` are reached directly.',
      none: 'Every host is reached directly, whatever the environment and the operating system say.',
      url: 'Everything goes through it. `NO_PROXY` is not read.',
      pac: 'The file says for each address which proxy is used, if any. `NO_PROXY` is not read.',
    } satisfies Record<ProxyMode, string>,
    cannotAsk:
      'Started this way, the program cannot ask the operating system. Here this means the same as the environment variables: `HTTPS_PROXY`, else `ALL_PROXY`, without the hosts in `NO_PROXY`. The desktop program can ask.',
    fields: {
      url: {
        label: 'Address of the proxy',
        hint: 'Such as http://proxy.example.com:3128. Without a name and password: they have a place below.',
      },
      pac: {
        label: 'Address of the PAC file',
        hint: 'Such as http://proxy.example.com/proxy.pac. It is fetched anew by each run.',
      },
    },
    notYet: (mode: string) => `Not in use yet. Until the address is saved, this stays: ${mode}.`,
    stays: (address: string) => `Still in use: ${address}`,
    notSaved: (says: string) => `Not saved. ${says}`,
    noProxy: {
      title: 'What NO_PROXY can say',
      lines: [
        'A list of hosts that are reached without a proxy, with commas or spaces between them.',
        '`example.com` is that host and every host under it; `.example.com` and `*.example.com` mean the same.',
        '`example.com:8443` is one port of it. `10.0.0.0/8` is a range of addresses. `*` alone is every host.',
      ],
      changes: 'A change of these variables is noticed when the program is started again.',
      practice: 'The practice tenant runs on this computer and never goes through a proxy.',
    },
  },
  login: {
    title: 'Login of the proxy',
    about:
      'Only where the proxy asks for one. It is sent to the proxy that is used, to nobody else; a login in an environment variable comes before it. To a proxy at http:// it travels unencrypted, as from every program.',
    idle: 'With “No proxy” it is not used.',
    label: 'login of the proxy',
    username: 'User name',
    password: 'Password',
    stored: 'The login of the proxy was stored.',
    cleared: 'The login of the proxy was cleared.',
  },
  secrets: {
    title: 'Where secrets are kept',
    keychain: 'In the keychain of this computer',
    keychainAbout: 'Client secrets, private keys and the login of the proxy lie there and in no file of this program.',
    memory: 'In memory, until the program ends',
    memoryAbout: 'Secrets are written to no file: when the program is started again they have to be entered again.',
  },
  about: {
    title: 'About',
    version: 'Version',
    kind: 'Runs as',
    newer: 'Newer versions',
    releases: 'Releases page',
    asksNobody: 'This program never checks for updates. The link opens in your browser.',
    kinds: { desktop: 'Desktop program', loopback: 'Page in your browser, served by this computer to itself' },
  },
} as const

export const authorities = {
  add: 'Add the authority of this network',
  offer:
    'Does this network inspect connections, or does your company run an authority of its own? Then this setup can trust it.',
  added: (n: number) => `Added authorities (${n})`,
  why: 'Some networks open TLS connections to inspect them, and issue certificates of their own for it; some companies run an authority of their own. Where that is so, the network team can give you the certificate of that authority.',
  strict:
    'This ignores no error. Every certificate is still checked; only what this authority signed is trusted as well, and only for this setup.',
  loses: 'After a change the checks have to be run again: the results so far came about with other trust.',
  label: 'Certificate of the authority',
  hint: 'Paste it as PEM, from -----BEGIN CERTIFICATE----- to -----END CERTIFICATE-----, or choose the file.',
  file: 'Certificate file',
  fileHint: '.pem, .crt, .cer or .der. It is read here; the file stays where it is.',
  put: 'Add this authority',
  putting: 'Adding…',
  tooLarge: 'This file is too large for a certificate.',
  empty: 'This file is empty.',
  unreadable: 'This file could not be read.',
  done: 'The authority was added. Run the checks again.',
  doneTwice: 'This authority was there already.',
  removed: 'The authority was removed. Run the checks again.',
  list: 'Authorities that this setup trusts beside the public ones',
  issuer: 'Issued by',
  own: 'itself: a root',
  until: 'Valid until',
  expired: 'has ended',
  fingerprint: 'SHA-256',
  compare: 'Compare it with the one that the network team names.',
  remove: 'Remove',
  removeOf: (name: string) => `Remove ${name}`,
  removeTitle: (name: string) => `No longer trust ${name}?`,
  removeBody:
    'Connections with certificates that it signed will fail in this setup. The results so far are dropped: they came about with this trust.',
  removeYes: 'Remove it',
  removeNo: 'Keep it',
} as const
