import { createHash } from 'node:crypto'
import { refusalOf } from '../faults/apply.ts'
import type { Code } from '../memory.ts'
import { isReply, type Reply } from '../message.ts'
import { parameter } from './call.ts'
import type { Client } from './client.ts'
import { invalidGrant, missing, oauthError } from './errors.ts'
import type { Asking, Granted } from './granted.ts'
import { memberOf, personOf, tokensFor } from './person-tokens.ts'
import { ruleFor } from './policy.ts'
import { endFamily, newFamily } from './refresh-grant.ts'

const noCode = () => invalidGrant('The authorization code is invalid or has expired.')

/** `grant_type=authorization_code`: the code is good once, for whom and for what it was given (facts 6.4). */
export async function codeGrant(asking: Asking): Promise<Granted> {
  const { call, client } = asking
  const { tenant, server, place } = call
  const raw = parameter(call, 'code')
  if (!raw) return missing('code')
  const code = tenant.memory.codes.get(raw)
  if (!code) return noCode()
  // A second use means that somebody else has it too: what the first one got ends (RFC 6749 section 4.1.2).
  if (code.used) endFamily(tenant.memory, code)
  if (code.used || code.until <= place.now) return noCode()
  const refused = bindingRefusal(code, client, call.server.id, {
    redirectUri: parameter(call, 'redirect_uri'),
    verifier: parameter(call, 'code_verifier'),
  })
  if (refused) return refused
  code.used = true
  const rule = ruleFor(server, {
    client,
    grant: 'authorization_code',
    scopes: code.scopes,
    person: memberOf(call),
  })
  if (isReply(rule)) return rule
  if (call.incoming.headers.origin !== undefined && lacksRefresh(code, client))
    return oauthError(
      400,
      'invalid_scope',
      'Browser requests to the token endpoint may not include the offline_access scope.',
    )
  const refusal = refusalOf(tenant.faults, place)
  if (refusal) return refusal
  const tokens = await tokensFor(asking, code, personOf(call, code), code.scopes, rule.lifetime)
  const renews = code.scopes.includes('offline_access') && client.grants.includes('refresh_token')
  const refresh = renews ? { refresh_token: newFamily(tenant.memory, code, tokens.jti) } : {}
  return { body: { ...tokens.body, ...refresh } }
}

const lacksRefresh = ({ scopes }: Code, { grants }: Client) =>
  scopes.includes('offline_access') && !grants.includes('refresh_token')

interface Shown {
  redirectUri: string | null
  verifier: string | null
}

function bindingRefusal(
  code: Code,
  client: Client,
  server: string | null,
  { redirectUri, verifier }: Shown,
): Reply | null {
  if (code.client !== client.id)
    return invalidGrant(
      "The grant was issued to another client. Please make sure the 'client_id' matches the one used at the authorize request.",
    )
  if (code.server !== server)
    return oauthError(400, 'invalid_request', 'The grant was issued for another authorization server.')
  if (code.redirectUri !== redirectUri)
    return invalidGrant("The 'redirect_uri' does not match the redirection URI used in the authorization request.")
  if (code.challenge === null)
    return verifier === null
      ? null
      : oauthError(
          400,
          'invalid_request',
          'PKCE code challenge should be specified in the authorize request for code verification.',
        )
  if (verifier === null) return oauthError(400, 'invalid_request', 'PKCE code verifier is required by the application.')
  return createHash('sha256').update(verifier, 'ascii').digest('base64url') === code.challenge
    ? null
    : invalidGrant('PKCE verification failed.')
}
