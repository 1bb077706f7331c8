import { changedReturn } from '../faults/apply.ts'
import type { Session } from '../memory.ts'
import { isReply, type Reply } from '../message.ts'
import { alphanumeric } from '../random.ts'
import { consentPage, loginPage } from '../sign-on/pages.ts'
import type { Visit } from '../sign-on/sign-in.ts'
import { sendBack, sendError, sendRefusal } from '../sign-on/way-back.ts'
import { type AuthorizeRequest, readAuthorizeRequest } from './authorize-request.ts'
import type { Call } from './call.ts'
import { isAssigned, isOutside } from './directory.ts'
import { accessToken, idToken } from './issue.ts'
import { memberOf, personOf } from './person-tokens.ts'
import type { Rule } from './policies.ts'
import { ruleFor } from './policy.ts'

/** `/v1/authorize`: asks for the person where one is needed, and sends them back to the app (facts 6.2, 6.3). */
export async function authorize(call: Call, visit: Visit): Promise<Reply> {
  const request = readAuthorizeRequest(call)
  if ('status' in request) return request
  const { client, scopes, prompt } = request
  const silent = prompt === 'none'
  const fail = (error: string, text: string) => sendError(request, error, text)
  if (visit.cancelled) return fail('access_denied', 'The resource owner or authorization server denied the request.')
  const unconsented = scopesToConsent(request, call)
  // Without a word to the person consent cannot be had, whoever is signed in (facts 6.6).
  if (silent && unconsented.length > 0)
    return fail('consent_required', `The following scopes require user consent: [${unconsented.join(', ')}]`)
  const session = sessionFor(request, visit, call.place.now)
  if (!session && silent)
    return fail('login_required', 'The client specified not to prompt, but the user is not logged in.')
  if (!session) {
    const { login, password } = call.tenant.settings.signOn
    return loginPage({ language: request.language, fromUri: fromUriOf(call), login, password, wrong: false })
  }
  const { groups, zones, signOn } = call.tenant.settings
  if (!isAssigned(client, groups, signOn.uid))
    return fail('access_denied', 'User is not assigned to the client application.')
  if (isOutside(client, zones))
    return fail('access_denied', "The request is made from outside the client's permitted network zones.")
  const grant = request.responseType.includes('code') ? 'authorization_code' : 'implicit'
  const rule = ruleFor(call.server, { client, grant, scopes, person: memberOf(call) })
  if (isReply(rule)) return sendRefusal(request, rule)
  if (!visit.consented && (unconsented.length > 0 || prompt?.includes('consent')))
    return consentPage(request.language, fromUriOf(call), unconsented.length > 0 ? unconsented : scopes)
  return sendBack(request, changedReturn(call.tenant.faults, await answerFor(request, session, rule, call)))
}

/** Path and query of the request, however its parameters came. */
export const fromUriOf = ({ incoming, form }: Call): string =>
  `${incoming.path}?${incoming.method === 'POST' ? form : incoming.query}`

/** A session that is not too old for what was asked. */
function sessionFor({ prompt, maxAge }: AuthorizeRequest, { session, fresh }: Visit, now: number): Session | null {
  if (!session || fresh) return session
  if (prompt?.includes('login') || maxAge === 0 || (maxAge !== null && now - session.since > maxAge)) return null
  return session
}

/** Only an app that requires consent asks for it, and only for scopes that require it (facts 6.6). */
function scopesToConsent({ client, scopes }: AuthorizeRequest, { server }: Call): string[] {
  if (client.consent !== 'REQUIRED') return []
  const all = [...server.scopes, ...server.standard]
  const needed = all.filter(({ consent }) => consent !== 'IMPLICIT').map(({ name }) => name)
  return scopes.filter((scope) => needed.includes(scope))
}

/** Each part of the response type and what it brings. */
async function answerFor(
  request: AuthorizeRequest,
  session: Session,
  rule: Rule,
  call: Call,
): Promise<Record<string, string>> {
  const { client, scopes, nonce, challenge, redirectUri, responseType } = request
  const { tenant, place, server } = call
  const parts = responseType.split(' ')
  const person = personOf(call, session)
  const answer: Record<string, string> = {}
  if (parts.includes('code')) {
    const code = alphanumeric(43)
    const until = place.now + tenant.settings.signOn.codeLife
    const grant = { client: client.id, server: server.id, ...session, scopes, redirectUri, nonce, challenge }
    tenant.memory.codes.set(code, { ...grant, until, used: false })
    answer.code = code
  }
  let access: string | null = null
  if (parts.includes('token')) {
    const issued = await accessToken(call, { client, scopes, lifetime: rule.lifetime, person, jkt: null })
    access = issued.token
    Object.assign(answer, {
      access_token: issued.token,
      token_type: 'Bearer',
      expires_in: String(issued.expires_in),
      scope: scopes.join(' '),
    })
  }
  if (parts.includes('id_token')) answer.id_token = await idToken(call, { client, person, nonce, access, scopes })
  return { ...answer, state: request.state }
}
