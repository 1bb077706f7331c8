import { expired, inFuture, keyUnusable, noKeyRegistered, replayed } from '../faults/assertions.ts'
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
  keyUnusable,
  {
    id: 'assertion.audience',
    setting: ({ assertions }) => {
      assertions.audience = 'https://login.practice.example/oauth2/v1/token'
    },
  },
  {
    id: 'assertion.subject',
    setting: ({ assertions }) => {
      assertions.subject = `0oa${alphanumeric(17)}`
    },
  },
  expired,
  {
    id: 'assertion.too-long',
    setting: ({ assertions }) => {
      assertions.clocks.tooLong = -twoHours
    },
  },
  inFuture,
  replayed,
  {
    id: 'assertion.kid-unknown',
    setting: ({ clients: { keyed } }) => {
      if (keyed) keyed.keys = keyed.keys.map((key) => ({ ...key, kid: alphanumeric(24) }))
    },
  },
  {
    id: 'assertion.signature',
    setting: ({ clients: { keyed } }) => {
      if (keyed) keyed.keys = withStrangersKeys(keyed)
    },
  },
  {
    id: 'assertion.algorithm',
    setting: ({ clients: { keyed } }) => {
      if (keyed) keyed.keys = keyed.keys.map((key) => ({ ...key, alg: 'RS512' }))
    },
  },
  noKeyRegistered,
  {
    id: 'client.jwks-unreachable',
    refusal: () => oauthError(401, 'invalid_client', 'Error retrieving the client JWKSet from jwks_uri.'),
  },
  {
    id: 'client.keys-invalid',
    refusal: () =>
      oauthError(401, 'invalid_client', 'All keys in the client JWKSet from jwks_uri must have a unique kid.'),
  },
  {
    id: 'relying-party.kid-copied',
    warning: true,
    setting: ({ clients: { keyed }, servers }) => {
      if (keyed) keyed.keys = keyed.keys.map((key) => ({ ...key, kid: servers.org.kids.current }))
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
