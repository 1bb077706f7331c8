import { Description, specsFolder } from '../../../support/descriptions.ts'
import type { Got } from '../ask.ts'

const description = new Description('auth0-management')
const authentication = new Description('auth0-authentication')

/** What the real one was recorded to answer, or to accept, although its description does not have it. */
const recorded: readonly string[] = [
  ' must NOT have additional properties: token_lifetime_for_web',
  ' must NOT have additional properties: identity_assertion_authorization_grant',
  '/flags must NOT have additional properties: universal_login',
  '/flags must NOT have additional properties: use_scope_descriptions_for_consent',
  '/flags must NOT have additional properties: cannot_change_enforce_client_authentication_on_passwordless_start',
  // An app's add-ons are taken away by null.
  '/addons must be object',
]
const inAnswers: readonly string[] = [
  ...recorded,
  // Custom domains, alone and in their list.
  ' must NOT have additional properties: created_at',
  '/custom_domains/0 must NOT have additional properties: created_at',
  '/custom_domains/1 must NOT have additional properties: created_at',
  // Grants of an organization.
  ' must NOT have additional properties: subject_type',
  '/client_grants/0 must NOT have additional properties: subject_type',
  '/bindings/0/action must NOT have additional properties: current_version',
  // A wrong query to a list of grants, and a fault of the server.
  '400 is not described',
  '500 is not described',
]

/** The real one answers 200 to these changes, and is described to answer 201. */
const statusOf = (method: string, path: string, status: number): number =>
  method === 'PATCH' && status === 200 && /^\/resource-servers\/|\/credentials\//.test(path) ? 201 : status

/** Apps by pages with totals have two members more than are described. */
function bodyOf(path: string, text: string): unknown {
  if (text === '') return null
  const { length: _length, next: _next, ...rest } = JSON.parse(text)
  return /^\/clients\?.*\bpage=/.test(path) && 'total' in rest ? rest : JSON.parse(text)
}

const ofChoice = [' must match a schema in anyOf', ' must be array']

/** Without what was recorded; that a choice does not fit says nothing beside it. */
function without(known: readonly string[], problems: readonly string[]): string[] {
  const left = problems.filter((each) => !known.includes(each))
  return left.length < problems.length ? left.filter((each) => !ofChoice.includes(each)) : left
}

/** What Auth0's own description does not allow in an answer, or in a request that was accepted. */
export function undescribed(method: string, path: string, body: unknown, { status, text }: Got): string[] {
  if (specsFolder === null) return []
  const [plain = ''] = path.split('?')
  const asked = { method, path: plain }
  if (!description.describes(asked)) return status === 404 ? [] : [`${method} ${path} is not described`]
  const sent = status < 400 ? description.requestProblems({ ...asked, body: body ?? null }) : []
  const answer = { ...asked, status: statusOf(method, plain, status), body: bodyOf(path, text) }
  return [
    ...without(recorded, sent).map((each) => `sent: ${each}`),
    ...without(inAnswers, description.responseProblems(answer)),
  ]
}

/** What Auth0's description of its token endpoint does not allow in an answer. */
export const undescribedToken = ({ status, text }: Got): string[] =>
  specsFolder === null
    ? []
    : authentication.responseProblems({ method: 'POST', path: '/oauth/token', status, body: JSON.parse(text) })
