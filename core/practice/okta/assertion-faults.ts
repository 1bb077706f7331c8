import { createPublicKey } from 'node:crypto'
import type { Fault } from '../faults/fault.ts'
import { alphanumeric } from '../random.ts'
import { withStrangersKeys } from './clients.ts'
import { oauthError } from './errors.ts'
import type { OktaSettings } from './settings.ts'
import { ingestion } from './typed.ts'

type OktaFault = Omit<Fault<OktaSettings>, 'guides'>

const twoHours = 7200

// What is about time is a rule of the tenant and not its clock: a clock that is off would be found first.
const faults: readonly OktaFault[] = [
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
    says: 'A reverse proxy stands before the org, which knows its token address by another name',
    setting: ({ assertions }) => {
      assertions.audience = 'https://login.practice.example/oauth2/v1/token'
    },
  },
  {
    id: 'assertion.subject',
    says: 'The org wants another subject in the assertion than the app’s client ID',
    setting: ({ assertions }) => {
      assertions.subject = `0oa${alphanumeric(17)}`
    },
  },
  {
    id: 'assertion.expired',
    says: 'The org reads by a fast clock whether an assertion is still good',
    setting: ({ assertions }) => {
      assertions.clocks.expired = twoHours
    },
  },
  {
    id: 'assertion.too-long',
    says: 'The org reads by a slow clock for how long an assertion is good',
    setting: ({ assertions }) => {
      assertions.clocks.tooLong = -twoHours
    },
  },
  {
    id: 'assertion.in-future',
    says: 'The org reads by a slow clock when an assertion was made',
    setting: ({ assertions }) => {
      assertions.clocks.issued = -twoHours
    },
  },
  {
    id: 'assertion.replayed',
    says: 'Something sends each request twice, and the org hears the second one',
    setting: ({ assertions }) => {
      assertions.allSeen = true
    },
  },
  {
    id: 'assertion.kid-unknown',
    says: 'The public key is registered under another key ID',
    setting: ({ clients: { keyed } }) => {
      keyed.keys = keyed.keys.map((key) => ({ ...key, kid: alphanumeric(24) }))
    },
  },
  {
    id: 'assertion.signature',
    says: 'The public key of another pair is registered under the key ID',
    setting: ({ clients: { keyed } }) => {
      keyed.keys = withStrangersKeys(keyed)
    },
  },
  {
    id: 'assertion.algorithm',
    says: 'The public key is registered for another algorithm, RS512',
    setting: ({ clients: { keyed } }) => {
      keyed.keys = keyed.keys.map((key) => ({ ...key, alg: 'RS512' }))
    },
  },
  {
    id: 'assertion.no-key-registered',
    says: 'The public key was never saved with the app',
    setting: ({ clients: { keyed } }) => {
      keyed.keys = []
    },
  },
  {
    id: 'client.jwks-unreachable',
    says: 'The app names an address for its keys, and the org cannot read it',
    refusal: () => oauthError(401, 'invalid_client', 'Error retrieving the client JWKSet from jwks_uri.'),
  },
  {
    id: 'client.keys-invalid',
    says: 'Two keys at the address of the app carry the same key ID',
    refusal: () =>
      oauthError(401, 'invalid_client', 'All keys in the client JWKSet from jwks_uri must have a unique kid.'),
  },
  {
    id: 'relying-party.kid-copied',
    says: 'The key carries the id of one of the org’s own keys',
    warning: true,
    setting: ({ clients: { keyed }, servers }) => {
      keyed.keys = keyed.keys.map((key) => ({ ...key, kid: servers.org.kids.current }))
    },
    typed: ({ fields }, _origin, { servers }) => {
      if (fields.key_id !== undefined) fields.key_id = servers.org.kids.current
    },
  },
]

/** What can go wrong with a signed assertion and its key (facts 5.3). */
export const assertionFaults: readonly Fault<OktaSettings>[] = faults.map((fault) => ({
  ...fault,
  guides: [ingestion],
}))
