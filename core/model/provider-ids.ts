/** What is known of a provider in every language. */
export interface ProviderName {
  /** Its own name; null where it has none, and the words of a language say what it is. */
  name: string | null
  /** A made-up host of it, for examples. */
  host: string
}

/** Every provider there is. To each belong a folder in `core/providers`, one in `core/practice`, and its guides. */
const list = {
  okta: { name: 'Okta', host: 'acme.okta.com' },
  auth0: { name: 'Auth0', host: 'acme.eu.auth0.com' },
  any: { name: null, host: 'login.example.com' },
} as const satisfies Readonly<Record<string, ProviderName>>

export type ProviderId = keyof typeof list

export const providerIds = Object.keys(list) as unknown as readonly [ProviderId, ...ProviderId[]]

export const providerNames: Readonly<Record<ProviderId, ProviderName>> = list

/** The one that examples are about. */
export const exampleProvider = providerIds[0]
