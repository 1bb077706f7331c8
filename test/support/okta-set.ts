import type { PracticeTenant } from '../../core/practice/index.ts'
import { adminOf, type Call, minimal } from './okta-admin.ts'

/** What the Key Insight guide leads to, made over the org's own API: an app, a server, a scope, a policy and its rule. */
export interface MadeSet {
  call: Call
  app: string
  client_id: string
  client_secret: string
  server: string
  scope: string
  policy: string
  rule: string
  /** The paths of what was made. */
  at: { app: string; server: string; scope: string; policy: string; rule: string }
  fields: Record<string, string>
}

const text = (value: unknown): string => String(value ?? '')

/** Makes the set in an empty org; what is made is what a guide's clicks make. */
export async function makeSet(tenant: PracticeTenant, call: Call = adminOf(tenant)): Promise<MadeSet> {
  const apps = '/api/v1/apps'
  const servers = '/api/v1/authorizationServers'
  const app = (await call('POST', apps, minimal.app('Key Insight'))).json
  const { client_id, client_secret } = (app.credentials as { oauthClient: Record<string, string> }).oauthClient
  const server = text((await call('POST', servers, minimal.server('Key Insight'))).json.id)
  const at = `${servers}/${server}`
  const scope = text((await call('POST', `${at}/scopes`, minimal.scope('ki.scan'))).json.id)
  const policies = `${at}/policies`
  const policy = text((await call('POST', policies, minimal.policy('Key Insight', text(client_id)))).json.id)
  const rules = `${policies}/${policy}/rules`
  const rule = text((await call('POST', rules, minimal.rule('Key Insight'))).json.id)
  return {
    call,
    app: text(app.id),
    client_id: text(client_id),
    client_secret: text(client_secret),
    server,
    scope,
    policy,
    rule,
    at: {
      app: `${apps}/${app.id}`,
      server: at,
      scope: `${at}/scopes/${scope}`,
      policy: `${policies}/${policy}`,
      rule: `${rules}/${rule}`,
    },
    fields: {
      domain: tenant.origin.replace('https://', ''),
      authorization_server: server,
      client_id: text(client_id),
      token_endpoint_auth_method: 'client_secret_basic',
      audience: 'api://product',
    },
  }
}
