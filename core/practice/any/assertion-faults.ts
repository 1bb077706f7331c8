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
    says: 'The public half of the key was entered in place of the private one',
    typed: (typed) => {
      if (typed.private_key !== undefined)
        typed.private_key = String(createPublicKey(typed.private_key).export({ type: 'spki', format: 'pem' }))
    },
  },
  {
    id: 'assertion.audience',
    says: 'A reverse proxy stands before the server, which knows its token address by another name',
    setting: ({ assertions }) => {
      assertions.audience = 'http://keycloak.internal:8080/realms/practice'
    },
  },
  {
    id: 'assertion.expired',
    says: 'The server reads by a fast clock whether an assertion is still good',
    setting: ({ assertions }) => {
      assertions.clocks.expired = twoHours
    },
  },
  {
    id: 'assertion.in-future',
    says: 'The server reads by a slow clock when an assertion was made',
    setting: ({ assertions }) => {
      assertions.clocks.issued = -twoHours
    },
  },
  {
    id: 'assertion.replayed',
    says: 'Something sends each request twice, and the server hears the second one',
    setting: ({ assertions }) => {
      assertions.allSeen = true
    },
  },
  {
    id: 'assertion.no-key-registered',
    says: 'The public key was never saved with the client',
    setting: ({ clients: { keyed } }) => {
      keyed.keys = []
    },
  },
  {
    id: 'assertion.signature',
    says: 'The public key of another pair is registered under the key ID',
    setting: ({ clients: { keyed } }) => {
      keyed.keys = keyed.keys.map(strangersKey)
    },
  },
  {
    id: 'assertion.algorithm',
    says: 'The public key is registered for another algorithm, PS256',
    setting: ({ clients: { keyed } }) => {
      keyed.keys = keyed.keys.map((key) => ({ ...key, alg: 'PS256' }))
    },
  },
  {
    id: 'assertion.kid-unknown',
    says: 'The public key is registered under another key ID, and the server says so as Microsoft Entra ID does',
    refusal: () =>
      oauthError(401, 'invalid_client', 'AADSTS5002723: Invalid JWT token. No certificate with this key ID was found.'),
  },
]

/** What can go wrong with a signed assertion and its key (facts 1.1): a client that signs is used for these. */
export const assertionFaults: readonly Fault<AnySettings>[] = faults.map((fault) => ({
  ...fault,
  method: 'private_key_jwt',
}))
