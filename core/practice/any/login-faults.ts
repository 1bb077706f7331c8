import type { Fault } from '../faults/fault.ts'
import { alphanumeric } from '../random.ts'
import type { AnySettings } from './settings.ts'
import { forPeople } from './typed.ts'

const asked: readonly Omit<Fault<AnySettings>, 'guides'>[] = [
  {
    id: 'login.redirect-uri',
    setting: ({ clients: { page } }) => {
      page.redirectUris = page.redirectUris.map((uri) => `${uri}/`)
    },
  },
  {
    id: 'login.response-type',
    setting: ({ clients: { page } }) => {
      page.grants = []
    },
  },
  {
    id: 'login.pkce-required',
    setting: ({ signOn }) => {
      signOn.challengeLost = true
    },
  },
]

const afterwards: readonly Omit<Fault<AnySettings>, 'guides'>[] = [
  {
    id: 'login.user-not-assigned',
    setting: (settings) => {
      settings.assigned = false
    },
  },
  {
    id: 'login.cancelled',
    setting: ({ signOn }) => {
      signOn.cancels = true
    },
  },
  {
    id: 'login.timeout',
    setting: ({ signOn }) => {
      signOn.broken = true
    },
  },
  {
    id: 'login.state-mismatch',
    comeBack: (parameters) => ({ ...parameters, state: alphanumeric(43) }),
  },
  {
    id: 'login.nonce-mismatch',
    idToken: (draft) => ({ ...draft, claims: { ...draft.claims, nonce: alphanumeric(43) } }),
  },
  {
    id: 'login.code-refused',
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
