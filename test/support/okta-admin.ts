import type { PracticeTenant } from '../../core/practice/index.ts'
import { ask, type Got } from '../unit/practice/ask.ts'
import { Description, type Said, specsFolder } from './descriptions.ts'

const descriptions =
  specsFolder === null ? [] : (['okta-management', 'okta-oauth'] as const).map((name) => new Description(name))

/** What the real Okta answers too, and its description leaves out (recordings). */
const undescribed = /^(400|401|409|201) is not described$|^\/proxyType must be equal| required property 'credentials'$/

export interface Answer extends Got {
  body: unknown
  /** Members of the body, where it is an object. */
  json: Record<string, unknown>
}

/** What the descriptions do not allow in a request and its answer; nothing where they are absent or silent. */
export function problemsOf(asked: Said, answered: Said): string[] {
  const description = descriptions.find((each) => each.describes(asked))
  if (!description) return []
  const given = answered.status !== undefined && answered.status < 400
  // A request that is refused for what is in it may well be one that is not described.
  const sent = given ? description.requestProblems(asked, undescribed) : []
  // A token without the scope is refused by a header alone (facts 5.2).
  if (answered.status === 403 && answered.body === null) return sent
  return [...sent, ...description.responseProblems(answered, undescribed)]
}

export type Call = (method: string, path: string, body?: unknown, headers?: Record<string, string>) => Promise<Answer>

/** Calls the org's own API as an administrator; each request and each answer is held against the descriptions. */
export function adminOf(tenant: PracticeTenant, authorization?: string): Call {
  return async (method, path, body, headers = {}) => {
    const token = authorization ?? `SSWS ${tenant.admin()?.write.token}`
    const got = await ask(tenant, path, {
      method,
      headers: {
        authorization: token,
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
        ...headers,
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    })
    const isJson = (got.headers['content-type'] ?? '').includes('json')
    const answer = isJson ? (JSON.parse(got.text) as unknown) : null
    const said = { method, path: path.split('?')[0] ?? '' }
    const problems = problemsOf({ ...said, body: body ?? null }, { ...said, status: got.status, body: answer })
    if (problems.length > 0)
      throw new Error(`${method} ${path} ${got.status} is not as described: ${problems.join('; ')}\n${got.text}`)
    return { ...got, body: answer, json: (answer ?? {}) as Record<string, unknown> }
  }
}

/** The smallest app, server, scope, policy and rule that lead to a token. */
export const minimal = {
  app: (label: string) => ({
    name: 'oidc_client',
    label,
    signOnMode: 'OPENID_CONNECT',
    credentials: { oauthClient: { token_endpoint_auth_method: 'client_secret_basic' } },
    settings: {
      oauthClient: { application_type: 'service', grant_types: ['client_credentials'], response_types: ['token'] },
    },
  }),
  server: (name: string) => ({ name, description: 'For the product', audiences: ['api://product'] }),
  scope: (name: string, byDefault = true) => ({ name, default: byDefault, consent: 'IMPLICIT' }),
  policy: (name: string, client: string) => ({
    type: 'OAUTH_AUTHORIZATION_POLICY',
    status: 'ACTIVE',
    name,
    description: name,
    priority: 1,
    conditions: { clients: { include: [client] } },
  }),
  rule: (name: string) => ({
    type: 'RESOURCE_ACCESS',
    name,
    priority: 1,
    conditions: {
      people: { groups: { include: ['EVERYONE'] } },
      grantTypes: { include: ['client_credentials'] },
      scopes: { include: ['*'] },
    },
    actions: {
      token: { accessTokenLifetimeMinutes: 60, refreshTokenLifetimeMinutes: 0, refreshTokenWindowMinutes: 10_080 },
    },
  }),
} as const
