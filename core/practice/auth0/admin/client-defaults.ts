import type { JsonObject } from '../../message.ts'
import { alphanumeric, secretText } from '../../random.ts'
import type { Client } from '../objects.ts'

const month = 2_592_000
const year = 31_557_600

/** Grants of a new app: public ones cannot use client credentials, those of other people only sign in. */
const grantsOf = (wanted: JsonObject, strict: boolean): string[] => {
  if (wanted.app_type === 'resource_server') return []
  if (strict) return ['authorization_code']
  return ['authorization_code', 'implicit', 'refresh_token', ...(isPublic(wanted) ? [] : ['client_credentials'])]
}

/** An app that keeps no secret. */
export const isPublic = (client: JsonObject): boolean => {
  const { token_endpoint_auth_method: method, client_authentication_methods: keys, app_type } = client
  return method === 'none' || (!method && !keys && (app_type === 'spa' || app_type === 'native'))
}

const tokensOf = (strict: boolean, confidential: boolean): JsonObject => ({
  rotation_type: 'non-rotating',
  expiration_type: strict ? 'expiring' : 'non-expiring',
  leeway: 0,
  token_lifetime: confidential ? year : month,
  infinite_token_lifetime: true,
  infinite_idle_token_lifetime: !strict,
  idle_token_lifetime: confidential ? month : month / 2,
})

/** What is said of its tokens: with an algorithm of its own, a new app has no lifetime of its own. */
function jwtOf({ app_type, jwt_configuration }: JsonObject, strict: boolean): JsonObject {
  if (strict) return { secret_encoded: false, alg: 'RS256', lifetime_in_seconds: 3600 }
  if (app_type === 'resource_server') return { secret_encoded: false, alg: 'RS256' }
  return {
    secret_encoded: false,
    ...(jwt_configuration ? (jwt_configuration as JsonObject) : { lifetime_in_seconds: 36_000 }),
  }
}

/** A new app with everything that was left out, as the recordings show it. */
export function newClient(wanted: JsonObject & { name: string }): Client {
  const others = wanted.is_first_party === false
  const strict = others && wanted.third_party_security_mode !== 'permissive'
  const method = wanted.token_endpoint_auth_method
  const confidential = method === 'client_secret_post' || method === 'client_secret_basic'
  const { name, jwt_configuration: _jwt, refresh_token, ...rest } = wanted
  return {
    name,
    client_id: strict ? `tpc_${alphanumeric(22)}` : alphanumeric(32),
    client_secret: secretText(64),
    is_first_party: !others,
    is_token_endpoint_ip_header_trusted: false,
    oidc_conformant: strict,
    jwt_configuration: jwtOf(wanted, strict),
    sso_disabled: false,
    cross_origin_authentication: false,
    grant_types: grantsOf(wanted, strict),
    custom_login_page_on: true,
    ...rest,
    refresh_token: { ...tokensOf(strict, confidential), ...(refresh_token as JsonObject | undefined) },
  }
}
