import { changedReturn } from '../faults/apply.ts'
import type { Session } from '../memory.ts'
import { isReply, type Reply } from '../message.ts'
import { alphanumeric } from '../random.ts'
import { loginPage } from '../sign-on/pages.ts'
import type { Visit } from '../sign-on/sign-in.ts'
import { sendBack, sendError } from '../sign-on/way-back.ts'
import { type AuthorizeRequest, readAuthorizeRequest } from './authorize-request.ts'
import type { Call } from './call.ts'

/** `…/auth`: looks at the request, asks for the person where one is needed, and sends them back to the app (facts 1.2). */
export function authorize(call: Call, visit: Visit): Reply {
  const request = readAuthorizeRequest(call)
  if (isReply(request)) return request
  const { settings, faults } = call.tenant
  const session = request.prompt === 'login' && !visit.fresh ? null : visit.session
  if (visit.cancelled) return sendError(request, 'access_denied', 'User cancelled the sign-in')
  if (!session && request.prompt === 'none') return sendError(request, 'login_required', 'User is not signed in')
  if (!session) {
    const { login, password } = settings.signOn
    return loginPage({
      language: request.language,
      fromUri: `${call.incoming.path}?${call.incoming.query}`,
      login,
      password,
      wrong: false,
    })
  }
  if (!settings.assigned) return sendError(request, 'access_denied', 'User is not assigned to this client')
  return sendBack(request, changedReturn(faults, answerFor(request, session, call)))
}

function answerFor(request: AuthorizeRequest, session: Session, { tenant, place }: Call): Record<string, string> {
  const { client, scopes, nonce, challenge, redirectUri, state } = request
  const code = alphanumeric(43)
  const until = place.now + tenant.settings.signOn.codeLife
  const grant = { client: client.id, server: null, ...session, scopes, redirectUri, nonce, challenge }
  tenant.memory.codes.set(code, { ...grant, until, used: false })
  return { ...(state ? { state } : {}), code }
}
