import { createHash } from 'node:crypto'
import { refusalOf, sealedIdToken } from '../faults/apply.ts'
import type { Code } from '../memory.ts'
import type { Reply } from '../message.ts'
import { halfHash } from '../sign-on/half-hash.ts'
import type { Call } from './call.ts'
import type { Client } from './clients.ts'
import { invalidGrant, oauthError } from './errors.ts'
import { accessToken, type Granted } from './issue.ts'

/** `grant_type=authorization_code`: whatever comes of it, the code is spent (facts 1.1). */
export async function codeGrant(call: Call, client: Client): Promise<Granted> {
  const { form, tenant, place } = call
  const code = tenant.memory.codes.get(form.get('code') ?? '')
  const spent = code?.used ?? true
  if (code) code.used = true
  if (!code || spent || code.until <= place.now) return invalidGrant('Code not valid')
  const refused = bindingRefusal(code, client, form) ?? refusalOf(tenant.faults, place)
  if (refused) return refused
  const { uid } = tenant.settings.signOn
  const { token, body } = await accessToken(call, client, uid, code.scopes)
  if (!code.scopes.includes('openid')) return { body }
  return { body: { ...body, id_token: await idToken(call, code, token) } }
}

function bindingRefusal(code: Code, client: Client, form: URLSearchParams): Reply | null {
  if (code.client !== client.id) return invalidGrant('Auth error')
  if (code.redirectUri !== form.get('redirect_uri')) return invalidGrant('Incorrect redirect_uri')
  const verifier = form.get('code_verifier')
  if (code.challenge === null)
    return verifier === null
      ? null
      : oauthError(400, 'invalid_grant', 'PKCE code verifier specified but challenge not present in authorization')
  if (!verifier) return invalidGrant('PKCE code verifier not specified')
  return createHash('sha256').update(verifier, 'ascii').digest('base64url') === code.challenge
    ? null
    : invalidGrant('PKCE verification failed: Code mismatch')
}

/** OpenID Connect Core section 2; it lives as long as the access token that comes with it. */
function idToken({ tenant, place, issuer }: Call, code: Code, access: string): Promise<string> {
  const { signOn, lifetime } = tenant.settings
  const claims = {
    exp: place.now + lifetime,
    iat: place.now,
    auth_time: code.since,
    jti: crypto.randomUUID(),
    iss: issuer,
    aud: code.client,
    sub: signOn.uid,
    typ: 'ID',
    azp: code.client,
    ...(code.nonce === null ? {} : { nonce: code.nonce }),
    at_hash: halfHash(access),
    ...(code.scopes.includes('profile') ? { name: signOn.name, preferred_username: signOn.login } : {}),
    ...(code.scopes.includes('email') ? { email: signOn.login, email_verified: true } : {}),
  }
  const header = { typ: 'JWT', kid: place.material.current.thumbprint }
  return sealedIdToken(tenant.faults, { header, claims }, place)
}
