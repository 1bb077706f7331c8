import { isReply, languageFor, type Reply } from '../message.ts'
import { type Back, sendError, sendRefusal } from '../sign-on/way-back.ts'
import type { Call } from './call.ts'
import { type Client, clientNamed } from './clients.ts'
import { sorryPage } from './errors.ts'
import { scopesOf } from './scopes.ts'

/** A request for a sign-in in which everything is right but, maybe, the person. */
export interface AuthorizeRequest extends Back {
  client: Client
  scopes: readonly string[]
  nonce: string | null
  /** S256 of the verifier, or null. */
  challenge: string | null
  prompt: string | null
}

/** Reads an authorization request; one question after the other, as facts 1.2 has them. */
export function readAuthorizeRequest({ incoming, tenant }: Call): AuthorizeRequest | Reply {
  const { query } = incoming
  const { settings } = tenant
  const client = clientNamed(settings.clients, query.get('client_id'))
  if (!client) return sorryPage('Client not found.')
  const redirectUri = query.get('redirect_uri') ?? ''
  if (!client.redirectUris.includes(redirectUri)) return sorryPage('Invalid parameter: redirect_uri')
  const mode = query.get('response_mode')
  const back: Back = {
    redirectUri,
    mode: mode === 'fragment' || mode === 'form_post' ? mode : 'query',
    state: query.get('state') ?? '',
    language: languageFor(incoming.headers),
  }
  const type = query.get('response_type')
  if (!type) return sendError(back, 'invalid_request', 'Missing parameter: response_type')
  if (type !== 'code') return sendError(back, 'unsupported_response_type', '')
  if (!client.grants.includes('authorization_code'))
    return sendError(
      back,
      'unauthorized_client',
      'Client is not allowed to initiate browser login with given response_type. Standard flow is disabled for the client.',
    )
  const scopes = scopesOf(query.get('scope'), settings)
  if (isReply(scopes)) return sendRefusal(back, scopes)
  const challenge = settings.signOn.challengeLost ? null : query.get('code_challenge')
  const wrong = pkceFault(challenge, query.get('code_challenge_method'), client)
  if (wrong) return sendError(back, 'invalid_request', wrong)
  return { ...back, client, scopes, nonce: query.get('nonce'), challenge, prompt: query.get('prompt') }
}

/** A client without a secret has to use PKCE, with S256. */
function pkceFault(challenge: string | null, method: string | null, { methods }: Client): string | null {
  if (challenge === null) return methods.includes('none') ? 'Missing parameter: code_challenge' : null
  return method === 'S256' ? null : 'Invalid parameter: code challenge method is not matching the configured one'
}
