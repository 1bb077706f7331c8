import type { ProxyMode } from '../../../core/contract/values.ts'

export const settings = {
  title: 'Settings',
  lead: 'These settings apply to every setup. Each setting is saved as soon as it is valid.',
  saved: 'Saved.',
  proxy: {
    title: 'Proxy settings',
    legend: 'Proxy to use',
    modes: {
      system: 'Use system proxy settings',
      environment: 'Use environment variables',
      none: 'No proxy',
      url: 'Use one proxy for all requests',
      pac: 'Use a PAC file',
    } satisfies Record<ProxyMode, string>,
    about: {
      system:
        'If environment variables name a proxy, they decide, together with `NO_PROXY`. Otherwise, the operating system decides, as it does for a browser.',
      environment:
        '`HTTPS_PROXY` is used, or `ALL_PROXY` if it is not set. The values are read when the program starts. Connections to hosts in `NO_PROXY` are direct.',
      none: 'All connections are direct. The environment variables and the system proxy settings are ignored.',
      url: 'All requests go through this proxy. `NO_PROXY` is ignored.',
      pac: 'The PAC file decides for each URL whether a proxy is used, and which one. `NO_PROXY` is ignored.',
    } satisfies Record<ProxyMode, string>,
    cannotAsk:
      'Only the desktop app can read the system proxy settings. In this window, the environment variables are used instead: `HTTPS_PROXY`, or `ALL_PROXY` if it is not set. Connections to hosts in `NO_PROXY` are direct.',
    fields: {
      url: {
        label: 'Proxy URL',
        hint: 'Example: http://proxy.example.com:3128. Enter the username and the password below, not in the URL.',
      },
      pac: {
        label: 'PAC file URL',
        hint: 'Example: http://proxy.example.com/proxy.pac. The file is downloaded again for each run.',
      },
    },
    notYet: (mode: string) => `Not in use yet. Until the URL is saved, this setting applies: ${mode}.`,
    stays: (address: string) => `Still in use: ${address}`,
    notSaved: (says: string) => `Not saved. ${says}`,
    noProxy: {
      title: 'NO_PROXY syntax',
      lines: [
        '`NO_PROXY` is a list of hosts that are reached without a proxy. Separate the hosts with commas or spaces.',
        '`example.com` matches this host and all its subdomains. `.example.com` and `*.example.com` mean the same.',
        '`example.com:8443` matches one port. `10.0.0.0/8` matches a range of IP addresses. `*` matches every host.',
      ],
      changes: 'Restart the program after you change these variables.',
      practice: 'The practice tenant runs on this computer. Requests to the practice tenant never use a proxy.',
    },
  },
  language: {
    title: 'Language',
    legend: 'Language of this program',
    system: 'Same as the system',
  },
  login: {
    title: 'Proxy credentials',
    about:
      'Required only if the proxy asks for a username and a password. The credentials are sent only to the proxy that is in use. Credentials in an environment variable take precedence. If the URL of the proxy begins with http://, the credentials are sent unencrypted.',
    idle: 'With “No proxy”, the credentials are not used.',
    label: 'proxy credentials',
    username: 'Username',
    password: 'Password',
    stored: 'The proxy credentials were stored.',
    cleared: 'The proxy credentials were cleared.',
  },
  secrets: {
    title: 'Secret storage',
    keychain: 'In the keychain of this computer',
    keychainAbout:
      'Client secrets, private keys, and the proxy credentials are stored in the keychain. These secrets are not written to the files of this program.',
    memory: 'In memory, until the program exits',
    memoryAbout: 'Secrets are not written to files. After a restart, you must enter them again.',
  },
  about: {
    title: 'About',
    version: 'Version',
    kind: 'Runs as',
    newer: 'Updates',
    releases: 'Releases page',
    asksNobody: 'This program does not check for updates. The link opens in your browser.',
    kinds: { desktop: 'Desktop app', loopback: 'Page in your browser, served by this computer' },
  },
} as const

export const authorities = {
  add: 'Add a certificate authority (CA)',
  offer:
    'If your network inspects TLS connections, or your company runs its own certificate authority (CA), this setup can trust that CA.',
  added: (n: number) => `Added certificate authorities (${n})`,
  why: 'Some networks inspect TLS connections and issue their own certificates for them. Some companies run their own certificate authority (CA). In both cases, the network team can give you the certificate of the CA.',
  strict: 'Certificates are still fully checked. This adds one trusted CA, for this setup only.',
  loses:
    'Run the checks again after a change, because the earlier results are based on a different set of trusted CAs.',
  label: 'CA certificate',
  hint: 'Paste the certificate in PEM format, from -----BEGIN CERTIFICATE----- to -----END CERTIFICATE-----, or choose a file.',
  file: 'Certificate file',
  fileHint: '.pem, .crt, .cer, or .der. The file is not changed.',
  put: 'Add this CA',
  putting: 'Adding…',
  tooLarge: 'This file is too large for a certificate. Choose a file that contains only the certificate.',
  empty: 'This file is empty.',
  unreadable: 'This file could not be read.',
  done: 'The CA was added. Run the checks again.',
  doneTwice: 'This CA was already added.',
  removed: 'The CA was removed. Run the checks again.',
  list: 'Certificate authorities that this setup trusts in addition to the public ones',
  issuer: 'Issued by',
  own: 'itself (root certificate)',
  until: 'Valid until',
  expired: 'expired',
  fingerprint: 'SHA-256 fingerprint',
  compare: 'Compare the fingerprint with the one that your network team gives you.',
  remove: 'Remove',
  removeOf: (name: string) => `Remove ${name}`,
  removeTitle: (name: string) => `Stop trusting ${name}?`,
  removeBody:
    'Connections with certificates that this CA signed will fail in this setup. The earlier results are deleted, because they are based on this CA.',
  removeYes: 'Remove the CA',
  removeNo: 'Keep the CA',
} as const
