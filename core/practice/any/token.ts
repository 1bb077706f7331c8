import { changedResponse, refusalOf } from '../faults/apply.ts'
import { isReply, type Reply } from '../message.ts'
import { authenticated } from './authentication.ts'
import type { Call } from './call.ts'
import type { Client } from './clients.ts'
import { codeGrant } from './code-grant.ts'
import { oauthError } from './errors.ts'
import { accessToken, type Granted } from './issue.ts'
import { scopesOf } from './scopes.ts'

const grants: Readonly<Record<string, (call: Call, client: Client) => Promise<Granted>>> = {
  client_credentials: programGrant,
  authorization_code: codeGrant,
}

/** `POST …/token`: the grant is looked at before the client (facts 1.1). */
export async function token(call: Call): Promise<Reply> {
  const { form, tenant } = call
  if ([...new Set(form.keys())].some((name) => form.getAll(name).length > 1))
    return oauthError(400, 'invalid_request', 'duplicated parameter')
  const asked = form.get('grant_type')
  if (!asked) return oauthError(400, 'invalid_request', 'Missing form parameter: grant_type')
  const grant = grants[asked]
  if (!grant) return oauthError(400, 'unsupported_grant_type', 'Unsupported grant_type')
  const client = await authenticated(call)
  if (isReply(client)) return client
  const granted = await grant(call, client)
  return isReply(granted) ? granted : { status: 200, body: changedResponse(tenant.faults, granted.body) }
}

async function programGrant(call: Call, client: Client): Promise<Granted> {
  const { form, tenant, place } = call
  if (client.methods.includes('none'))
    return oauthError(401, 'unauthorized_client', 'Public client not allowed to retrieve service account')
  if (!client.grants.includes('client_credentials'))
    return oauthError(401, 'unauthorized_client', 'Client not enabled to retrieve service account')
  const scopes = scopesOf(form.get('scope'), tenant.settings)
  if (isReply(scopes)) return scopes
  const refusal = refusalOf(tenant.faults, place)
  if (refusal) return refusal
  const { body } = await accessToken(call, client, `service-account-${client.id}`, scopes)
  return { body }
}
