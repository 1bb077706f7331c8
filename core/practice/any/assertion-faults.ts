import { createPublicKey } from 'node:crypto'
import { strangersKey } from '../client-key.ts'
import type { Fault } from '../faults/fault.ts'
import { oauthError } from './errors.ts'
import type { AnySettings } from './settings.ts'

type AssertionFault = Omit<Fault<AnySettings>, 'method'>

const twoHours = 7200

// What is about time is a rule of the server and not its clock: a clock that is off would be found first.
const faults: readonly AssertionFault[] = [
  {
    id: 'input.key-unusable',
    typed: (typed) => {
      if (typed.private_key !== undefined)
        typed.private_key = String(createPublicKey(typed.private_key).export({ type: 'spki', format: 'pem' }))
    },
  },
  {
    id: 'assertion.audience',
    setting: ({ assertions }) => {
      assertions.audience = 'http://keycloak.internal:8080/realms/practice'
    },
  },
  {
    id: 'assertion.expired',
    setting: ({ assertions }) => {
      assertions.clocks.expired = twoHours
    },
  },
  {
    id: 'assertion.in-future',
    setting: ({ assertions }) => {
      assertions.clocks.issued = -twoHours
    },
  },
  {
    id: 'assertion.replayed',
    setting: ({ assertions }) => {
      assertions.allSeen = true
    },
  },
  {
    id: 'assertion.no-key-registered',
    setting: ({ clients: { keyed } }) => {
      keyed.keys = []
    },
  },
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
