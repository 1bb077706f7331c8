import type { ProviderId } from '../../core/contract/values.ts'

export const plural = (n: number, one: string, many: string): string => `${n} ${n === 1 ? one : many}`

export const providers: Readonly<Record<ProviderId, string>> = {
  okta: 'Okta',
  auth0: 'Auth0',
  any: 'your identity provider',
}
