import type { Row } from '../variants.ts'

/** PingOne and PingFederate: facts 3. */
export const pingRows: readonly Row[] = [
  {
    row: 'pingone-method',
    at: ['token'],
    text: /^request denied: unsupported authentication method/,
    diagnosis: 'client.auth-method',
    variant: 'pingone',
    proves: [],
  },
  {
    row: 'pingone-resources',
    at: ['token', 'authorize'],
    text: /^may not request scopes for multiple resources/,
    diagnosis: 'scope.unknown',
    variant: 'one-resource',
  },
  {
    row: 'pingone-no-scope',
    at: ['token', 'authorize'],
    text: /^at least one scope must be granted/,
    diagnosis: 'scope.not-granted',
    possible: ['scope.no-default', 'scope.unknown'],
  },
  {
    row: 'pingfederate-scope',
    at: ['token', 'authorize'],
    text: /^the requested scope\(s\) must be blank or a subset/,
    diagnosis: 'scope.not-granted',
    possible: ['scope.unknown'],
  },
]
