import type { Outcome } from '../model/exchange.ts'
import type { Facts } from '../model/facts.ts'
import { text } from '../oauth/json.ts'
import { decodeToken } from '../oauth/token.ts'
import { tokenBody } from '../oauth/token-response.ts'

/** What a token response gives: its body, the access token, and its claims where it is a JWT. Empty for anything else. */
export function gotToken({ answer }: Outcome): Partial<Pick<Facts, 'tokenResponse' | 'token' | 'jwt'>> {
  const body = answer && tokenBody(answer.status, answer.json)
  const raw = body && text(body, 'access_token')
  if (!answer || !body || !raw) return {}
  const token = decodeToken(raw)
  const got = { tokenResponse: { values: body, answer }, token }
  return token.form === 'jwt' && token.header && token.claims
    ? { ...got, jwt: { raw, header: token.header, claims: token.claims } }
    : got
}
