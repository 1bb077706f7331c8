import type { ProxyMode, Theme } from '../../../core/contract/values.ts'
import { list, plural } from './words.ts'

export const settings = {
  title: 'Settings',
  lead: 'These settings apply to every setup. Each setting is saved as soon as it is valid.',
  saved: 'Saved.',
  sections: 'Sections of this page',
  appearance: {
    title: 'Appearance',
    legend: 'Theme',
    themes: {
      system: 'Same as the system',
      light: 'Light',
      dark: 'Dark',
      contrast: 'High contrast',
    } satisfies Record<Theme, string>,
    about: {
      system: 'Light or dark, and high contrast if the system asks for it',
      light: 'Always light',
      dark: 'Always dark',
      contrast: 'Stronger colors and lines, light or dark like the system',
    } satisfies Record<Theme, string>,
  },
  proxy: {
    title: 'Proxy',
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
        hint: 'Example: http://proxy.example.com:3128. The port is required. Enter the username and the password below, not in the URL.',
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
  test: {
    title: 'Test the proxy or PAC now',
    about:
      'Connects to one host with the saved proxy settings. The result shows which proxy was used and where the connection fails. Credentials are not sent.',
    host: 'Host',
    hint: 'The host of your newest setup is filled in. You can enter any other host or URL.',
    hintEmpty: 'Enter the host of the identity provider, for example id.example.com.',
    missing: 'Enter a host.',
    notSaved: 'Correct the proxy settings above first. They are not saved.',
    start: 'Test now',
    starting: 'Starting…',
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
  certificates: {
    title: 'Certificates',
    lead: 'Certificate authorities (CAs) that every setup trusts in addition to the public ones.',
    none: 'You have not added one yet.',
  },
  data: {
    title: 'Data',
    folder: 'Setups, runs, settings, and backups are in this folder:',
    folderName: 'Path of the data folder',
    memory: 'This session writes no files. Its data is deleted when the program exits.',
    customers: 'Delete the data of one customer',
    noCustomers: 'If you assign setups to a customer, you can delete all data of that customer here.',
    holds: (setups: readonly string[]) =>
      `${plural(setups.length, { one: 'setup', other: 'setups' })}: ${list(setups)}`,
    erase: 'Delete…',
    eraseOf: (customer: string) => `Delete all data of ${customer}…`,
    all: 'Delete everything',
    allAbout: 'Deletes all data of this program from this computer.',
    eraseAll: 'Delete everything…',
    erased: (customer: string) => `All data of ${customer} was deleted.`,
    erasedAll: 'All data was deleted.',
  },
  erase: {
    titleOf: (customer: string) => `Delete all data of ${customer}?`,
    titleAll: 'Delete everything?',
    deletes: 'This deletes:',
    setupsOf: (n: number) => plural(n, { one: 'setup, with its values', other: 'setups, with their values' }),
    runs: 'The results of all runs, with requests and letters',
    runsOf: 'The results of their runs, with requests and letters',
    secrets: 'All client secrets, private keys, and the proxy credentials, including those in the keychain',
    secretsOf: 'Their client secrets and private keys, including those in the keychain',
    settings: 'All settings, including the certificates for all setups',
    backups: 'All backups of the data, because they contain this data too',
    keeps: 'Setups of other customers, the settings, and your own guides are kept.',
    keepsAll: 'Your own guides and the files that you saved elsewhere are kept.',
    final: 'This cannot be undone.',
    type: (word: string) => `Type ${word} to confirm`,
    word: 'DELETE',
    hint: 'Uppercase and lowercase letters must match.',
    yes: 'Delete',
    no: 'Cancel',
    busy: 'Deleting…',
  },
  secrets: {
    title: 'Secrets',
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
  setup: {
    strict: 'Certificates are still fully checked. This adds one trusted CA, for this setup only.',
    list: 'Certificate authorities that this setup trusts in addition to the public ones',
    removeBody:
      'Connections with certificates that this CA signed will fail in this setup. The earlier results are deleted, because they are based on this CA.',
  },
  shared: {
    strict: 'Certificates are still fully checked. This adds one trusted CA, for every setup.',
    list: 'Certificate authorities that every setup trusts in addition to the public ones',
    removeBody:
      'Connections with certificates that this CA signed will fail in every setup. Earlier results that are based on this CA do not count anymore.',
  },
  loses:
    'Run the checks again after a change, because the earlier results are based on a different set of trusted CAs.',
  label: 'CA certificate',
  hint: 'Paste the certificate in PEM format, from -----BEGIN CERTIFICATE----- to -----END CERTIFICATE-----. You can also drop a file here or choose one.',
  file: 'Certificate file',
  fileHint: '.pem, .crt, .cer, or .der. The file is not changed.',
  put: 'Add this CA',
  putting: 'Adding…',
  tooLarge: 'This file is too large for a certificate. Choose a file that contains only the certificate.',
  empty: 'This file is empty.',
  unreadable: 'This file could not be read.',
  several: 'Drop one file at a time.',
  done: 'The CA was added. Run the checks again.',
  doneTwice: 'This CA was already added.',
  removed: 'The CA was removed. Run the checks again.',
  issuer: 'Issued by',
  own: 'itself (root certificate)',
  until: 'Valid until',
  expired: 'expired',
  fingerprint: 'SHA-256 fingerprint',
  compare: 'Compare the fingerprint with the one that your network team gives you.',
  remove: 'Remove',
  removeOf: (name: string) => `Remove ${name}`,
  removeTitle: (name: string) => `Stop trusting ${name}?`,
  removeYes: 'Remove the CA',
  removeNo: 'Keep the CA',
} as const
