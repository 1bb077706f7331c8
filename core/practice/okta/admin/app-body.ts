import type { JWK } from 'jose'
import type { JsonObject, Reply } from '../../message.ts'
import { alphanumeric } from '../../random.ts'
import { type Client, type Method, methodsLike, newSecret, type RegisteredKey, registeredKey } from '../client.ts'
import { clientsOf } from '../clients.ts'
import { invalid } from '../errors.ts'
import type { OktaSettings } from '../settings.ts'
import { keyFault, readKey } from './key-body.ts'
import { isObject, memberAt, merged, objectAt, textAt, textsAt, without } from './members.ts'

const types = ['web', 'native', 'browser', 'service']
const methods = ['none', 'client_secret_post', 'client_secret_basic', 'client_secret_jwt', 'private_key_jwt']
const oauth = 'settings.oauthClient'
const proof = 'credentials.oauthClient'

/** Reads the whole of an app as it was sent into this one; nothing is changed where a rule is broken. */
export function readApp(body: JsonObject, client: Client, org: OktaSettings, at: string): Reply | null {
  const wanted = wantedOf(body, client)
  const fault = formFault(body) ?? settingsFault(wanted, client, org) ?? keysFault(body)
  if (fault) return fault
  const { method, keyed: _keyed, ...settings } = wanted
  Object.assign(client, settings)
  client.methods = methodsLike(method as Method)
  client.network = networkOf(body)
  client.keys = keysOf(body, client, at)
  client.secrets = secretsFor(client, body, at)
  client.document = remaining(body)
  client.lastUpdated = at
  return null
}

function wantedOf(body: JsonObject, client: Client) {
  const application_type = textAt(body, `${oauth}.application_type`) ?? 'web'
  return {
    label: textAt(body, 'label') ?? '',
    id: textAt(body, `${proof}.client_id`) ?? client.id,
    method:
      textAt(body, `${proof}.token_endpoint_auth_method`) ??
      (application_type === 'browser' ? 'none' : 'client_secret_basic'),
    application_type: application_type as Client['application_type'],
    grants: textsAt(body, `${oauth}.grant_types`) ?? [],
    responseTypes: textsAt(body, `${oauth}.response_types`) ?? [],
    redirectUris: textsAt(body, `${oauth}.redirect_uris`) ?? [],
    consent: (textAt(body, `${oauth}.consent_method`) ?? 'TRUSTED') as Client['consent'],
    dpop: memberAt(body, `${oauth}.dpop_bound_access_tokens`) === true,
    pkce: pkceOf(body, application_type),
    jwksUri: textAt(body, `${oauth}.jwks_uri`) ?? null,
    keyed: (sentKeys(body) ?? client.keys).length > 0,
  }
}

/** Public apps need it, and no other does unless it was set. */
function pkceOf(body: JsonObject, type: string): boolean {
  const set = memberAt(body, `${proof}.pkce_required`)
  return typeof set === 'boolean' ? set : type === 'browser' || type === 'native'
}

function formFault(body: JsonObject): Reply | null {
  if (!textAt(body, 'label')?.trim()) return invalid('label', 'label: The field cannot be left blank')
  if (textAt(body, 'signOnMode') !== 'OPENID_CONNECT' || (body.name ?? 'oidc_client') !== 'oidc_client')
    return invalid('signOnMode', 'signOnMode: The practice tenant has apps of OPENID_CONNECT alone')
  return isObject(memberAt(body, oauth)) ? null : invalid(oauth, `${oauth}: The field cannot be left blank`)
}

function settingsFault(wanted: ReturnType<typeof wantedOf>, client: Client, org: OktaSettings): Reply | null {
  const { application_type, grants, method, responseTypes } = wanted
  const service = application_type === 'service'
  const no = (member: string, text: string) => invalid(member, `${member}: ${text}`)
  if (!types.includes(application_type))
    return no(`${oauth}.application_type`, `'application_type' must be one of: [${types.join(', ')}].`)
  if (!methods.includes(method) || (service && method === 'none'))
    return no(
      `${proof}.token_endpoint_auth_method`,
      `'token_endpoint_auth_method' is invalid for a '${application_type}' client.`,
    )
  if (grants.length === 0) return no(`${oauth}.grant_types`, "'grant_types' must have at least one value.")
  if (grants.includes('client_credentials') && (application_type === 'browser' || application_type === 'native'))
    return no(
      `${oauth}.grant_types`,
      `'client_credentials' is not a valid grant type for a '${application_type}' client.`,
    )
  if (service && grants.some((grant) => grant === 'authorization_code' || grant === 'refresh_token'))
    return no(`${oauth}.grant_types`, "A 'service' client cannot use grant types for a user.")
  if (grants.includes('authorization_code') && !responseTypes.includes('code'))
    return no(
      `${oauth}.response_types`,
      "'response_types' must contain 'code' for the grant type 'authorization_code'.",
    )
  if (grants.includes('authorization_code') && wanted.redirectUris.length === 0)
    return no(
      `${oauth}.redirect_uris`,
      "'redirect_uris' must have at least one value for the grant type 'authorization_code'.",
    )
  if (method === 'private_key_jwt' && !wanted.keyed && wanted.jwksUri === null)
    return no(`${oauth}.jwks`, "'jwks' or 'jwks_uri' is required for 'private_key_jwt'.")
  return clientsOf(org.clients).some((other) => other !== client && other.id === wanted.id)
    ? no(`${proof}.client_id`, 'An object with this field already exists in the current organization.')
    : null
}

const sentKeys = (body: JsonObject): unknown[] | null => {
  const keys = memberAt(body, `${oauth}.jwks.keys`)
  return Array.isArray(keys) ? keys : null
}

function keysFault(body: JsonObject): Reply | null {
  const keys = sentKeys(body) ?? []
  const fault = keys.map(keyFault).find((each) => each !== null)
  if (fault) return fault
  const kids = keys.map((key) => memberAt(key, 'kid'))
  return keys.length > 1 && new Set(kids).size < kids.length
    ? invalid('jwks', "Each key in the 'jwks' must have a unique 'kid'.")
    : null
}

/** Keys keep their ids; those that were not sent again are gone. */
const keysOf = (body: JsonObject, { keys }: Client, at: string): RegisteredKey[] =>
  (sentKeys(body) ?? []).map((sent) => {
    const jwk = readKey(sent) as JWK
    const known = keys.find(({ kid, n, x }) => kid === jwk.kid && n === jwk.n && x === jwk.x)
    const status = memberAt(sent, 'status') === 'INACTIVE' ? 'INACTIVE' : 'ACTIVE'
    return { ...(known ?? registeredKey(jwk, at)), status }
  })

/** An app that signs, or is public, has no secret; switching to one of those deletes what it had (facts 3.3). */
function secretsFor({ methods: [method], secrets }: Client, body: JsonObject, at: string): Client['secrets'] {
  if (method === 'private_key_jwt' || method === 'none') return []
  const chosen = textAt(body, `${proof}.client_secret`)
  return secrets.length > 0 ? secrets : [newSecret(at, chosen)]
}

function networkOf(body: JsonObject): Client['network'] {
  const { connection, include, exclude } = objectAt(body, `${oauth}.network`)
  if (connection !== 'ZONE') return { connection: 'ANYWHERE' }
  const ids = (list: unknown) => (Array.isArray(list) ? list.map(String) : undefined)
  const [within, beyond] = [ids(include), ids(exclude)]
  return { connection, ...(within ? { include: within } : {}), ...(beyond ? { exclude: beyond } : {}) }
}

/** What is kept only to be shown again; secrets and keys are kept elsewhere. */
function remaining(body: JsonObject): JsonObject {
  const { accessibility, visibility, profile } = body
  return merged(
    {},
    {
      accessibility,
      visibility,
      profile,
      credentials: {
        ...without(objectAt(body, 'credentials'), 'signing'),
        oauthClient: without(objectAt(body, proof), 'client_secret', 'client_id'),
      },
      settings: { ...objectAt(body, 'settings'), oauthClient: without(objectAt(body, oauth), 'jwks', 'network') },
    },
  )
}

/** An id for an app whose client id was chosen. */
export const newAppId = (): string => `0oa${alphanumeric(17)}`
