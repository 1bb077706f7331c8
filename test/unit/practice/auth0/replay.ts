import { clientCreate } from '../../../../core/practice/auth0/admin/client-members.ts'
import type { PracticeTenant } from '../../../../core/practice/index.ts'
import { keyMaterial } from '../../../../core/practice/signing-keys.ts'
import type { Recorded } from '../../../support/recordings.ts'
import type { Got } from '../ask.ts'
import type { Api } from './management.ts'

export type Json = Record<string, unknown>
export type RecordedCall = Recorded & { request?: Json }

interface Where {
  tenant: PracticeTenant
  api: Api
}

const only = (object: Json, names: readonly string[]): Json =>
  Object.fromEntries(names.flatMap((name) => (object[name] === undefined ? [] : [[name, object[name]]])))

/** A certificate in place of one that was taken out of the recordings. */
const pem = async (): Promise<string> =>
  `-----BEGIN CERTIFICATE-----\n${(await keyMaterial('test')).current.x5c}\n-----END CERTIFICATE-----\n`

const idIn = ({ json }: Got): string => String(json.client_id ?? json.id)

async function must(got: Promise<Got>): Promise<Got> {
  const answer = await got
  if (answer.status >= 400) throw new Error(`the state could not be prepared: ${answer.text}`)
  return answer
}

const secretPost = { token_endpoint_auth_method: 'client_secret_post' }

/** An app that is as the recorded one was. */
async function clientLike({ api }: Where, body: Json): Promise<string> {
  const { client_authentication_methods: keys, ...rest } = only(body, Object.keys(clientCreate.may))
  const made = await must(api('POST', '/clients', { name: 'Recorded', ...(keys ? {} : secretPost), ...rest }))
  const id = idIn(made)
  const none = { private_key_jwt: { credentials: [] } }
  if (keys) await must(api('PATCH', `/clients/${id}`, { client_authentication_methods: none }))
  return id
}

async function credentialLike({ api }: Where, client: string, body: Json): Promise<string> {
  const { subject_dn, ...rest } = only(body, ['credential_type', 'alg', 'name', 'expires_at', 'subject_dn'])
  const wanted = subject_dn ? { ...rest, subject_dn } : { ...rest, pem: await pem() }
  return idIn(await must(api('POST', `/clients/${client}/credentials`, wanted)))
}

const serverMembers = [
  ...['identifier', 'name', 'scopes', 'signing_alg', 'token_lifetime', 'allow_offline_access', 'enforce_policies'],
  ...['skip_consent_for_verifiable_first_party_clients', 'authorization_details', 'token_lifetime_for_web'],
]

/** An API that is as the recorded one was; what an earlier one left under its name goes. */
async function serverLike({ api }: Where, body: Json): Promise<string> {
  await api('DELETE', `/resource-servers/${encodeURIComponent(String(body.identifier))}`)
  return idIn(await must(api('POST', '/resource-servers', only(body, serverMembers))))
}

const grantMembers = [
  ...['audience', 'scope', 'organization_usage', 'allow_any_organization', 'subject_type', 'allow_all_scopes'],
  ...['authorization_details_types', 'default_for'],
]

/** What to send for a grant as the recorded one was; the app and the API are there, with `more` scopes. */
async function grantLike(where: Where, body: Json, more: readonly unknown[] = []): Promise<Json> {
  const scopes = [...((body.scope ?? []) as unknown[]), ...more].map((value) => ({ value }))
  await serverLike(where, { identifier: body.audience, scopes })
  const client_id = await clientLike(where, {})
  return { ...only(body, grantMembers), ...(body.default_for ? {} : { client_id }) }
}

const tenantMembers = [
  ...['allowed_logout_urls', 'default_audience', 'default_directory', 'default_redirection_uri', 'enabled_locales'],
  ...['flags', 'friendly_name', 'picture_url', 'support_email', 'support_url', 'mtls', 'session_cookie'],
]

/** One kind of object: prepares the state, and sends the request. */
type Replay = (where: Where, recorded: RecordedCall, parts: readonly string[]) => Promise<Got>

// No path makes an Action: the fault that one refuses binds it, and to the trigger for machines.
const actions: Replay = async ({ tenant, api }, { method, query = '', request, body }, [, trigger]) => {
  const bound = ((body as Json).bindings as unknown[]).length > 0 || query.includes('?page=1')
  tenant.setFaults(bound ? ['api.denied-by-action'] : [])
  const at = `/actions/triggers/${bound ? 'credentials-exchange' : trigger}/bindings${query}`
  const answer = await api(method, at, request)
  tenant.setFaults([])
  return answer
}

const tenants: Replay = async ({ api }, { method, request, body }) => {
  await must(api('PATCH', '/tenants/settings', only(body as Json, tenantMembers)))
  return api(method, '/tenants/settings', request)
}

const customDomains: Replay = async ({ api }, { method, query = '', request, body }) => {
  for (const each of ((body as Json).custom_domains ?? []) as Json[])
    await must(api('POST', '/custom-domains', only(each, ['domain', 'type'])))
  const domain = `${crypto.randomUUID()}.practice.example`
  return api(method, `/custom-domains${query}`, request && { ...request, domain })
}

const organizations: Replay = async (where, { method, query, body }, [id]) => {
  const [first = {}] = (body as Json).client_grants as Json[]
  const { json } = await must(where.api('POST', '/client-grants', await grantLike(where, first)))
  await must(where.api('POST', `/organizations/${id}/client-grants`, { grant_id: json.id }))
  return where.api(method, `/organizations/${id}/client-grants${query}`)
}

const resourceServers: Replay = async (where, { method, request, body }, [id = '']) => {
  const { api, tenant } = where
  const real = body as Json
  if (real.is_system) {
    const own = encodeURIComponent(`${tenant.origin}/api/v2/`)
    const [{ id: system }] = JSON.parse((await api('GET', `/resource-servers?identifiers=${own}`)).text)
    return api(method, `/resource-servers/${system}`)
  }
  const identifier = real.identifier ?? 'https://deleted.practice.example'
  const made = await serverLike(where, { ...real, identifier, ...(request ? { scopes: undefined } : {}) })
  if (method === 'POST') await api('DELETE', `/resource-servers/${made}`)
  const at = id.includes('%2F') ? id : made
  return api(method, `/resource-servers${method === 'POST' ? '' : `/${at}`}`, request)
}

const clientGrants: Replay = async (where, { method, query = '', request, body }, [id]) => {
  const { api } = where
  if (method === 'POST') return api('POST', '/client-grants', await grantLike(where, request ?? {}))
  const real = body as Json
  const [like = {}] = id
    ? [method === 'DELETE' ? { audience: 'https://deleted.practice.example' } : real]
    : (real.client_grants as Json[])
  const before = request ? { ...like, scope: [], allow_all_scopes: undefined } : like
  const wanted = await grantLike(where, before, request?.scope as string[] | undefined)
  const { json } = await must(api('POST', '/client-grants', wanted))
  if (!id) return api(method, `/client-grants${query.replace(/client_id=\w+/, `client_id=${wanted.client_id}`)}`)
  return api(method, `/client-grants/${json.id}`, request)
}

const credentials: Replay = async (where, { method, query = '', request, body }, [, , id]) => {
  const client = await clientLike(where, {})
  const path = `/clients/${client}/credentials`
  if (method === 'POST') return where.api('POST', path, { ...request, pem: await pem() })
  const [like] = Array.isArray(body) ? body : [{ credential_type: 'public_key', ...(body as Json) }]
  const made = like ? await credentialLike(where, client, like) : ''
  return where.api(method, id ? `${path}/${made}` : `${path}${query}`, request)
}

const clients: Replay = async (where, recorded, parts) => {
  const { method, query = '', request = {}, body } = recorded
  const [id, inner] = parts
  if (inner === 'credentials') return credentials(where, recorded, parts)
  if (method === 'POST') return where.api('POST', '/clients', request)
  if (!id) {
    for (const each of (body as Json).clients as Json[]) if (!each.tenant) await clientLike(where, each)
    return where.api('GET', `/clients${query}`)
  }
  // Before a change the app is as after it, but for what is changed.
  const replaced = (name: string) => request[name] !== undefined && !JSON.stringify(request[name]).includes(':null')
  const before = Object.entries((body || {}) as Json).filter(
    ([name]) => name === 'client_authentication_methods' || !replaced(name),
  )
  const client = await clientLike(where, Object.fromEntries(before))
  const named = JSON.stringify(request)
  const credential = named.includes('"cred_')
    ? await credentialLike(where, client, { credential_type: 'public_key' })
    : ''
  const sent = method === 'PATCH' ? JSON.parse(named.replace(/cred_\w+/, credential)) : undefined
  return where.api(method, `/clients/${client}${query}`, sent)
}

const kinds: Readonly<Record<string, Replay>> = {
  actions,
  tenants,
  'custom-domains': customDomains,
  organizations,
  'resource-servers': resourceServers,
  'client-grants': clientGrants,
  clients,
}

/** The recorded request, sent to a tenant in which the state was prepared so that it applies. */
export async function replayed(where: Where, recorded: RecordedCall): Promise<Got> {
  const [kind = '', ...parts] = recorded.path.replace('/api/v2/', '').split('/')
  const replay = kinds[kind]
  if (!replay) throw new Error(`nothing replays ${recorded.path}`)
  return recorded.status === 404 ? where.api('GET', `/${kind}/${parts[0]}`) : replay(where, recorded, parts)
}
