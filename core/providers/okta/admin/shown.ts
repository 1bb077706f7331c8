import type { NameOf, Shown } from '../../../model/admin.ts'
import type { Json, JsonObject } from '../../../model/json.ts'
import type { Said } from '../../../model/said.ts'
import { said } from '../said.ts'

const objectIn = (body: JsonObject, ...names: string[]): JsonObject =>
  names.reduce<JsonObject>((inner, name) => {
    const value = inner[name]
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as JsonObject) : {}
  }, body)
const texts = (value: Json | undefined): readonly string[] => (Array.isArray(value) ? value.map(String) : [])

/** In place of the ids of zones: all of them (`OpenIdConnectApplicationNetwork`). */
export const allZones = 'ALL_IP_ZONES'

const networkIn = (body: JsonObject): JsonObject => objectIn(body, 'settings', 'oauthClient', 'network')

/** Whether an app can be used from some networks and not from others. */
export const isRestricted = (body: JsonObject): boolean => networkIn(body).connection === 'ZONE'

/** From where an app can be used. */
export function networksOf(body: JsonObject, named: NameOf): readonly Said[] {
  const { include, exclude } = networkIn(body)
  if (!isRestricted(body)) return [said('okta.networks-all')]
  const zones = (ids: Json | undefined) =>
    texts(ids).map((id) => (id === allZones ? said('okta.zones-all') : named('network-zone', id)))
  const [inside, outside] = [zones(include), zones(exclude)]
  return [
    ...(inside.length > 0 ? [said('okta.networks-only', { zones: inside })] : []),
    ...(outside.length > 0 ? [said('okta.networks-not', { zones: outside })] : []),
  ]
}

export const shownOfApp: Readonly<Record<string, Shown>> = {
  'admin.app-network': { beside: true, says: networksOf },
}

/** How long what a rule allows is good (`TokenAuthorizationServerPolicyRuleAction`). A program gets no refresh token. */
export function lifetimesOf(body: JsonObject): readonly Said[] {
  const {
    accessTokenLifetimeMinutes: access,
    refreshTokenLifetimeMinutes: refresh,
    refreshTokenWindowMinutes: unused,
  } = objectIn(body, 'actions', 'token')
  const users = texts(objectIn(body, 'conditions', 'grantTypes').include).some(
    (grant) => grant !== 'client_credentials',
  )
  return [
    ...(typeof access === 'number' ? [said('okta.lifetime-access', { minutes: access })] : []),
    ...(users && refresh === 0 ? [said('okta.lifetime-refresh-none')] : []),
    ...(users && typeof refresh === 'number' && refresh > 0
      ? [said('okta.lifetime-refresh', { minutes: refresh })]
      : []),
    ...(users && typeof unused === 'number' ? [said('okta.lifetime-unused', { minutes: unused })] : []),
  ]
}

export const shownOfRule: Readonly<Record<string, Shown>> = { 'admin.rule-lifetimes': { says: lifetimesOf } }
