import { grammarOf } from '../../intl.ts'

const { list } = grammarOf('en')

/** What is true where a check holds. */
export const titles = {
  'connect.both-families-work': 'Every address family (IPv4, IPv6) of the host works',
  'connect.browser-no-better': 'The browser and other programs on this computer have the same access',
  'connect.every-address-answers': 'Every address of the host accepts connections',
  'connect.host-accepts': 'The host accepts connections',
}

/** What is true instead where it does not. */
export const otherwise = {
  'connect.every-address-answers': 'Some addresses of the host do not accept connections',
}

export const words = {
  'not-connected': 'This computer did not connect to an address of the host itself.',
  'stopped-elsewhere': 'Another check reports what stopped the connection.',
  'family-dead': ({ family }: { family: 4 | 6 }) =>
    family === 6 ? 'IPv6 does not work. IPv4 works.' : 'IPv4 does not work. IPv6 works.',
  'addresses-dead': ({ addresses }: { addresses: readonly string[] }) =>
    `These addresses do not accept connections: ${list(addresses)}.`,
  'every-address': ({ host }: { host: string }) => `a connection to every address of ${host}`,
  'a-connection': ({ host, port }: { host: string; port: number }) => `a connection to ${host}, port ${port}`,
  'no-connection': 'no connection',
  'programs-connect': 'programs connect',
  'no-browser': 'The comparison with a browser is available only in the desktop app.',
  'browser-fails': ({ failure }: { failure: string }) => `the browser fails too: ${failure}`,
  'browser-got': ({ status }: { status: number }) => `The browser received a response with HTTP status ${status}.`,
  'like-the-browser': ({ host }: { host: string }) => `programs reach ${host} like the browser does`,
}
