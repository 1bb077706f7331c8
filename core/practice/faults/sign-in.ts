import { alphanumeric } from '../random.ts'
import type { SignOn } from '../sign-on/person.ts'
import type { Fault } from './fault.ts'

interface SignsIn {
  signOn: SignOn
}

export const pkceRequired: Fault<SignsIn> = {
  id: 'login.pkce-required',
  setting: ({ signOn }) => {
    signOn.challengeLost = true
  },
}

/** What goes wrong at the end of a sign-in, at every provider alike. */
export const atItsEnd: readonly Fault<SignsIn>[] = [
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
