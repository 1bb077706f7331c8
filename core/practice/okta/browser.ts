import type { Incoming, Reply } from '../message.ts'
import { clientsOf } from './clients.ts'
import { oauthError } from './errors.ts'
import type { OktaSettings } from './settings.ts'

const originOf = (address: string): string => (URL.canParse(address) ? new URL(address).origin : '')

/** Origins from which pages may ask for tokens: those of the apps' sign-in redirect URIs (facts 6.4). */
const redirectOrigins = ({ clients }: OktaSettings): Set<string> =>
  new Set(clientsOf(clients).flatMap(({ redirectUris }) => redirectUris.map(originOf)))

/** Origins from which pages may read answers: those, and the ones that were registered as trusted. */
const trustedOrigins = (settings: OktaSettings): Set<string> =>
  new Set([
    ...redirectOrigins(settings),
    ...settings.trustedOrigins
      .filter(({ status, scopes }) => status === 'ACTIVE' && scopes.some(({ type }) => type === 'CORS'))
      .map(({ origin }) => originOf(origin)),
  ])

/** What a page asks for at the token endpoint that only a program may have; null when it may, or when it is no page. */
export function browserRefusal(
  { headers }: Incoming,
  settings: OktaSettings,
  grant: string,
  verifier: string | null,
): Reply | null {
  if (headers.origin === undefined) return null
  // The sentence names one grant; single-page apps renew by refresh tokens all the same.
  if (grant !== 'authorization_code' && grant !== 'refresh_token')
    return oauthError(
      400,
      'unauthorized_client',
      'Browser requests to the token endpoint may only use the authorization_code grant_type.',
    )
  if (!redirectOrigins(settings).has(headers.origin))
    return oauthError(
      400,
      'invalid_request',
      'Browser requests to the token endpoint must be part of at least one whitelisted redirect_uri.',
    )
  return grant === 'authorization_code' && !verifier
    ? oauthError(401, 'invalid_client', 'Browser requests to the token endpoint must use Proof Key for Code Exchange.')
    : null
}

/** Lets a page of a trusted origin read the answer; any other gets it without the header, and its browser keeps it. */
export function readable(reply: Reply, { headers }: Incoming, settings: OktaSettings): Reply {
  const { origin } = headers
  return origin === undefined || !trustedOrigins(settings).has(origin)
    ? reply
    : {
        ...reply,
        headers: {
          ...reply.headers,
          'Access-Control-Allow-Origin': origin,
          'Access-Control-Allow-Credentials': 'true',
        },
      }
}

/** `OPTIONS` always reflects who asks; the request itself is judged afterwards (facts 1.4). */
export const preflight = ({ headers }: Incoming): Reply => ({
  status: 200,
  headers:
    headers.origin === undefined
      ? {}
      : {
          'Access-Control-Allow-Origin': headers.origin,
          'Access-Control-Allow-Methods': 'GET, POST, OPTIONS',
          'Access-Control-Allow-Headers': headers['access-control-request-headers'] ?? 'Content-Type',
          'Access-Control-Max-Age': '86400',
        },
  body: '',
})
