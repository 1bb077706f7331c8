import { strangersKey } from '../client-key.ts'
import { expired, inFuture, keyUnusable, noKeyRegistered, replayed } from '../faults/assertions.ts'
import type { Fault } from '../faults/fault.ts'
import { oauthError } from './errors.ts'
import type { AnySettings } from './settings.ts'

type AssertionFault = Omit<Fault<AnySettings>, 'method'>

const faults: readonly AssertionFault[] = [
  keyUnusable,
  {
    id: 'assertion.audience',
    setting: ({ assertions }) => {
      assertions.audience = 'http://keycloak.internal:8080/realms/practice'
    },
  },
  expired,
  inFuture,
  replayed,
  noKeyRegistered,
  {
    id: 'assertion.signature',
    setting: ({ clients: { keyed } }) => {
      keyed.keys = keyed.keys.map(strangersKey)
    },
  },
  {
    id: 'assertion.algorithm',
    setting: ({ clients: { keyed } }) => {
      keyed.keys = keyed.keys.map((key) => ({ ...key, alg: 'PS256' }))
    },
  },
  {
    id: 'assertion.kid-unknown',
    refusal: () =>
      oauthError(401, 'invalid_client', 'AADSTS5002723: Invalid JWT token. No certificate with this key ID was found.'),
  },
]

/** What can go wrong with a signed assertion and its key (facts 1.1): a client that signs is used for these. */
export const assertionFaults: readonly Fault<AnySettings>[] = faults.map((fault) => ({
  ...fault,
  method: 'private_key_jwt',
}))
