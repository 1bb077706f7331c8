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
    says: 'The client ID of another realm was entered',
    typed: ({ fields }) => {
      fields.client_id = `service-${hexadecimal(6)}`
    },
  },
  {
    id: 'client.disabled',
    says: 'The client is turned off, and the server says so as Microsoft Entra ID does',
    refusal: () => oauthError(400, 'unauthorized_client', "AADSTS7000112: Application 'practice-service' is disabled."),
  },
  {
    id: 'client.secret-wrong',
    says: 'The client has a new secret, and the old one was entered',
    setting: ({ clients }) => {
      clients.secret.secret = alphanumeric(32)
    },
  },
  {
    id: 'client.auth-method',
    says: 'The client takes its secret in the body only, and it is sent in the header',
    setting: ({ clients }) => {
      clients.secret.methods = ['client_secret_post']
    },
  },
  {
    id: 'client.secret-encoding',
    says: 'The secret has special characters, and the server does not decode them in the header',
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
    says: 'The client is refused without a reason',
    refusal: () => oauthError(401, 'invalid_client', 'Client authentication failed'),
  },
  {
    id: 'client.refused-silently',
    says: 'The client is refused with an empty answer',
    refusal: () => ({ status: 401, body: '' }),
  },
  {
    id: 'client.proofs-sent-twice',
    says: 'A gateway adds a second proof of the client to each request',
    refusal: () => oauthError(400, 'invalid_request', 'client authentication must not use more than one method'),
  },
  {
    id: 'client.grant-not-allowed',
    says: 'The client has no service account',
    setting: ({ clients }) => {
      for (const client of clientsOf(clients))
        client.grants = client.grants.filter((grant) => grant === 'authorization_code')
    },
  },
  {
    id: 'client.dpop-required',
    says: 'The client demands DPoP',
    refusal: () => oauthError(400, 'invalid_request', 'DPoP proof is missing'),
  },
  {
    id: 'api.unknown',
    says: 'The server does not know the API that the token shall be for',
    refusal: () => oauthError(400, 'invalid_target', 'The resource is not known'),
  },
  {
    id: 'api.not-authorized',
    says: 'The client may not ask for the audience, and the server says so as Ory Hydra does',
    refusal: () =>
      oauthError(
        400,
        'invalid_request',
        "Requested audience 'records' has not been whitelisted by the OAuth 2.0 Client.",
      ),
  },
  {
    id: 'scope.unknown',
    says: 'The scope was entered with a typing error',
    typed: ({ fields }) => {
      fields.scope = 'records:raed'
    },
  },
]
