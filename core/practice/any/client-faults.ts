import type { Fault } from '../faults/fault.ts'
import { alphanumeric, hexadecimal } from '../random.ts'
import { clientsOf } from './clients.ts'
import { oauthError } from './errors.ts'
import type { AnySettings } from './settings.ts'

/** The characters that mean something else in a form. */
const withSpecials = (secret: string) => `${secret.slice(0, 20)}+/%&=${secret.slice(25)}`

/** What can go wrong with the client, its secret and its grants. */
export const clientFaults: readonly Fault<AnySettings>[] = [
  {
    id: 'client.unknown',
    typed: ({ fields }) => {
      fields.client_id = `service-${hexadecimal(6)}`
    },
  },
  {
    id: 'client.disabled',
    refusal: () => oauthError(400, 'unauthorized_client', "AADSTS7000112: Application 'practice-service' is disabled."),
  },
  {
    id: 'client.secret-wrong',
    setting: ({ clients }) => {
      clients.secret.secret = alphanumeric(32)
    },
  },
  {
    id: 'client.auth-method',
    setting: ({ clients }) => {
      clients.secret.methods = ['client_secret_post']
    },
  },
  {
    id: 'client.secret-encoding',
    setting: ({ clients: { secret: client } }) => {
      client.secret = withSpecials(client.secret ?? '')
      client.rawBasic = true
    },
    typed: (typed) => {
      if (typed.client_secret !== undefined) typed.client_secret = withSpecials(typed.client_secret)
    },
  },
  {
    id: 'client.auth-failed',
    refusal: () => oauthError(401, 'invalid_client', 'Client authentication failed'),
  },
  {
    id: 'client.refused-silently',
    refusal: () => ({ status: 401, body: '' }),
  },
  {
    id: 'client.proofs-sent-twice',
    refusal: () => oauthError(400, 'invalid_request', 'client authentication must not use more than one method'),
  },
  {
    id: 'client.grant-not-allowed',
    setting: ({ clients }) => {
      for (const client of clientsOf(clients))
        client.grants = client.grants.filter((grant) => grant === 'authorization_code')
    },
  },
  {
    id: 'client.dpop-required',
    refusal: () => oauthError(400, 'invalid_request', 'DPoP proof is missing'),
  },
  {
    id: 'api.unknown',
    refusal: () => oauthError(400, 'invalid_target', 'The resource is not known'),
  },
  {
    id: 'api.not-authorized',
    refusal: () =>
      oauthError(
        400,
        'invalid_request',
        "Requested audience 'records' has not been whitelisted by the OAuth 2.0 Client.",
      ),
  },
  {
    id: 'scope.unknown',
    typed: ({ fields }) => {
      fields.scope = 'records:raed'
    },
  },
]
