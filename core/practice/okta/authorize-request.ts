import { languageFor, type Reply } from '../message.ts'
import { type Back, type Mode, sendError, sendRefusal } from '../sign-on/way-back.ts'
import type { Call } from './call.ts'
import type { Client } from './client.ts'
import { clientNamed } from './clients.ts'
import { errorPage } from './errors.ts'
import { personScopes } from './scopes.ts'

/** A request for a sign-on in which everything is right but, maybe, the person. */
export interface AuthorizeRequest extends Back {
  client: Client
  responseType: string
  scopes: readonly string[]
  nonce: string | null
  /** S256 of the verifier, or null. */
  challenge: string | null
  prompt: string | null
  /** Seconds that a session may be old. */
  maxAge: number | null
}

const types = ['code', 'id_token', 'token', 'code id_token', 'code token', 'id_token token', 'code id_token token']
const prompts = ['none', 'login', 'consent', 'login consent', 'enroll_authenticator']
const inOrder = (responseType: string) => responseType.split(' ').toSorted().join(' ')

/** Reads an authorization request in the order in which Okta asks its questions (facts 6.2). */
export function readAuthorizeRequest(call: Call): AuthorizeRequest | Reply {
  const trusted = trustedWayBack(call)
  if ('status' in trusted) return trusted
  const { client, back } = trusted
  const fail = (error: string, text: string) => sendError(back, error, text)
  const asked = parametersOf(call)
  const one = (name: string) => asked.get(name)
  const responseType = one('response_type') ?? ''
  const malformed = formFault(asked, responseType, client)
  if (malformed) return fail(...malformed)
  const challenge = call.tenant.settings.signOn.challengeLost ? null : one('code_challenge') || null
  const pkce = responseType.includes('code') ? pkceFault(challenge, one('code_challenge_method'), client) : null
  if (pkce) return fail('invalid_request', pkce)
  const scopes = personScopes(one('scope'), call.server)
  if (!Array.isArray(scopes)) return sendRefusal(back, scopes)
  if (responseType.includes('id_token') && !scopes.includes('openid'))
    return fail(
      'invalid_scope',
      "Requests for ID tokens or access tokens with OpenID scopes require the 'openid' scope.",
    )
  const prompt = one('prompt')
  if (prompt !== null && !prompts.includes(prompt))
    return fail('invalid_request', `Invalid value for 'prompt' parameter. Supported values: [${prompts.join(', ')}]`)
  const maxAge = one('max_age') === null ? null : Number(one('max_age'))
  if (maxAge !== null && !(Number.isInteger(maxAge) && maxAge >= 0 && maxAge < 2 ** 31))
    return fail('invalid_request', "Invalid value for 'max_age' parameter. It should be within range 0 - 2^31-1.")
  if (prompt === 'none' && maxAge === 0)
    return fail(
      'invalid_request',
      "'prompt' parameter must not have the value 'none' for request with 'zero' as max_age.",
    )
  return { ...back, client, responseType, scopes, nonce: one('nonce'), challenge, prompt, maxAge }
}

/** What is wrong with the form of a request, as an error and its words; null where nothing is. */
function formFault(asked: URLSearchParams, responseType: string, client: Client): [string, string] | null {
  const twice = [...new Set(asked.keys())].filter((name) => asked.getAll(name).length > 1)
  if (twice.length > 0)
    return ['invalid_request', `Duplicate parameter provided in request. Duplicated parameters: [${twice.join(', ')}].`]
  if (!types.some((type) => inOrder(type) === inOrder(responseType)) || !enabled(responseType, client))
    return [
      'unsupported_response_type',
      `The response type is not supported by the authorization server. Configured response types: [${client.responseTypes.join(', ')}].`,
    ]
  const inPage = responseType.split(' ').some((part) => part !== 'code')
  if (inPage && asked.get('response_mode') === 'query')
    return [
      'unsupported_response_mode',
      "'query' response mode cannot be used with either the 'id_token' or 'token' response types.",
    ]
  if (!asked.get('state')) return ['invalid_request', "The authentication request has an invalid 'state' parameter."]
  if (inPage && !asked.get('nonce'))
    return [
      'invalid_request',
      "The 'nonce' parameter is required for authorize requests with either the 'id_token' or 'token' response types..",
    ]
  return null
}

/** What a request at a server that there is not comes to (facts 1.7). */
export function wrongServer(call: Call): Reply {
  const trusted = trustedWayBack(call)
  return 'status' in trusted
    ? trusted
    : sendError(trusted.back, 'invalid_request', 'The authorization server id is invalid.')
}

/** The parameters of a GET, or of the form of a POST. */
const parametersOf = ({ incoming, form }: Call): URLSearchParams => (incoming.method === 'POST' ? form : incoming.query)

/** The app and where errors may be sent; until both are known there is a page, and nobody is sent anywhere. */
function trustedWayBack(call: Call): { client: Client; back: Back } | Reply {
  const asked = parametersOf(call)
  const client = clientNamed(call.tenant.settings.clients, asked.get('client_id'))
  if (!client) return errorPage('invalid_client', "Invalid value for 'client_id' parameter.")
  if (client.application_type === 'service')
    return errorPage(
      'invalid_request',
      `Clients with 'application_type' of 'service' are not allowed to access the '${call.incoming.path}' endpoint.`,
    )
  const redirectUri = asked.get('redirect_uri') ?? ''
  if (!client.redirectUris.includes(redirectUri) || asked.getAll('redirect_uri').length > 1)
    return errorPage(
      'invalid_request',
      "The 'redirect_uri' parameter must be a Login redirect URI in the client app settings.",
    )
  const state = asked.get('state') ?? ''
  return { client, back: { redirectUri, mode: modeOf(asked), state, language: languageFor(call.incoming.headers) } }
}

/** What comes in the page's own part of an address by default is what servers must not log. */
function modeOf(asked: URLSearchParams): Mode {
  const wanted = asked.get('response_mode')
  if (wanted === 'fragment' || wanted === 'form_post') return wanted
  return (asked.get('response_type') ?? '').includes('token') ? 'fragment' : 'query'
}

const enabled = (responseType: string, { responseTypes, grants }: Client): boolean =>
  responseType
    .split(' ')
    .every((part) => responseTypes.includes(part) && (part !== 'code' || grants.includes('authorization_code')))

function pkceFault(challenge: string | null, method: string | null, { pkce }: Client): string | null {
  if (challenge === null) return pkce ? 'PKCE code challenge is required by the application.' : null
  if (method !== 'S256') return 'PKCE code challenge method is not supported. Valid values: [S256]'
  return /^[\w.~-]{43,128}$/.test(challenge) ? null : 'PKCE code challenge contains illegal characters.'
}
