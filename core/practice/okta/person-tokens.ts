import type { Grant } from '../memory.ts'
import { isReply, type JsonObject } from '../message.ts'
import type { Call } from './call.ts'
import { groupsOf } from './directory.ts'
import { type Asking, tokenType } from './granted.ts'
import { accessToken, asksForIdToken, idToken, type Person } from './issue.ts'
import type { Member } from './policy.ts'
import { addedClaims } from './token-claims.ts'

/** The person of a grant; there is one in this org. */
export const personOf = ({ tenant }: Call, { login, since }: Pick<Grant, 'login' | 'since'>): Person => ({
  login,
  since,
  uid: tenant.settings.signOn.uid,
  name: tenant.settings.signOn.name,
})

/** The person as the rules of a policy see them. */
export const memberOf = ({ tenant: { settings } }: Call): Member => ({
  uid: settings.signOn.uid,
  groups: groupsOf(settings.groups, settings.signOn.uid),
})

/** An access token for a person, and an ID token where `openid` was asked for. */
export async function tokensFor(
  { call, client, jkt }: Asking,
  grant: Grant,
  person: Person,
  scopes: readonly string[],
  lifetime: number,
): Promise<{ body: JsonObject; jti: string }> {
  const found = addedClaims(call.server, { client, scopes, person })
  const added = isReply(found) ? {} : found
  const order = { client, scopes, lifetime, person, jkt, added }
  const { token: access_token, jti, expires_in } = await accessToken(call, order)
  const id = asksForIdToken(scopes)
    ? { id_token: await idToken(call, { client, person, nonce: grant.nonce, access: access_token, scopes }) }
    : {}
  return { jti, body: { token_type: tokenType(jkt), expires_in, access_token, scope: scopes.join(' '), ...id } }
}
