import type { Fault } from '../faults/fault.ts'
import { atItsEnd, pkceRequired } from '../faults/sign-in.ts'
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
  pkceRequired,
]

const afterwards: readonly Omit<Fault<AnySettings>, 'guides'>[] = [
  {
    id: 'login.user-not-assigned',
    setting: (settings) => {
      settings.assigned = false
    },
  },
  ...atItsEnd,
]

/** What can go wrong when people sign in (facts 1.2). */
export const loginFaults: readonly Fault<AnySettings>[] = [...asked, ...afterwards].map((fault) => ({
  ...fault,
  guides: [forPeople],
}))
