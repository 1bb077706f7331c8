import type { Fault } from '../faults/fault.ts'
import { alphanumeric } from '../random.ts'
import type { AnySettings } from './settings.ts'
import { forPeople } from './typed.ts'

const asked: readonly Omit<Fault<AnySettings>, 'guides'>[] = [
  {
    id: 'login.redirect-uri',
    says: 'The redirect URI was registered with a slash at its end',
    setting: ({ clients: { page } }) => {
      page.redirectUris = page.redirectUris.map((uri) => `${uri}/`)
    },
  },
  {
    id: 'login.response-type',
    says: 'The standard flow of the app is off',
    setting: ({ clients: { page } }) => {
      page.grants = []
    },
  },
  {
    id: 'login.pkce-required',
    says: 'The code challenge gets lost on the way',
    setting: ({ signOn }) => {
      signOn.challengeLost = true
    },
  },
]

const afterwards: readonly Omit<Fault<AnySettings>, 'guides'>[] = [
  {
    id: 'login.user-not-assigned',
    says: 'The person is not assigned to the app',
    setting: (settings) => {
      settings.assigned = false
    },
  },
  {
    id: 'login.cancelled',
    says: 'Whoever signs in is sent back as if they had canceled',
    setting: ({ signOn }) => {
      signOn.cancels = true
    },
  },
  {
    id: 'login.timeout',
    says: 'The sign-in page shows an error, and nobody comes back',
    setting: ({ signOn }) => {
      signOn.broken = true
    },
  },
  {
    id: 'login.state-mismatch',
    says: 'The answer to another sign-in comes back',
    comeBack: (parameters) => ({ ...parameters, state: alphanumeric(43) }),
  },
  {
    id: 'login.nonce-mismatch',
    says: 'The ID token is the one of another sign-in',
    idToken: (draft) => ({ ...draft, claims: { ...draft.claims, nonce: alphanumeric(43) } }),
  },
  {
    id: 'login.code-refused',
    says: 'Each code has expired before it is used',
    setting: ({ signOn }) => {
      signOn.codeLife = 0
    },
  },
]

/** What can go wrong when people sign in (facts 1.2). */
export const loginFaults: readonly Fault<AnySettings>[] = [...asked, ...afterwards].map((fault) => ({
  ...fault,
  guides: [forPeople],
}))
