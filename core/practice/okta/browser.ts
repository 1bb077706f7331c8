import type { Incoming, Reply } from '../message.ts'
import { type Clients, clientsOf } from './clients.ts'
import { oauthError } from './errors.ts'

const originOf = (address: string): string => (URL.canParse(address) ? new URL(address).origin : '')

/** Origins from which pages may talk to the org: those of its apps' sign-in redirect URIs (facts 6.4). */
export const trustedOrigins = (clients: Clients): Set<string> =>
  new Set(clientsOf(clients).flatMap(({ redirectUris }) => redirectUris.map(originOf)))

/** What a page asks for at the token endpoint that only a program may have; null when it may, or when it is no page. */
export function browserRefusal(
  { headers }: Incoming,
  clients: Clients,
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
  if (!trustedOrigins(clients).has(headers.origin))
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
export function readable(reply: Reply, { headers }: Incoming, clients: Clients): Reply {
  const { origin } = headers
  return origin === undefined || !trustedOrigins(clients).has(origin)
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
