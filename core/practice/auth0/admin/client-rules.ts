import type { JsonObject, Reply } from '../../message.ts'
import type { Credential } from '../objects.ts'
import { isPublic } from './client-defaults.ts'
import { invalidBody, managementError } from './errors.ts'

const mostKeys = 2

type Methods = Record<string, { credentials?: readonly JsonObject[] }>

/**
 * Why an app cannot be so: what was sent, and what it came to.
 * @param known the credentials that it may name, where it is changed; a new app brings its own
 */
export function clientRefusal(body: JsonObject, next: JsonObject, known?: readonly Credential[]): Reply | null {
  if (body.token_endpoint_auth_method && body.client_authentication_methods)
    return invalidBody('token_endpoint_auth_method and client_authentication_methods are mutually exclusive')
  const grants = (next.grant_types ?? []) as readonly string[]
  if (isPublic(next) && grants.includes('client_credentials'))
    return managementError(400, 'Invalid grant types: client_credentials', 'invalid_body')
  const named = Object.values((body.client_authentication_methods ?? {}) as Methods).flatMap(
    ({ credentials = [] }) => credentials,
  )
  if (named.length > mostKeys)
    return invalidBody(`'Array is too long (${named.length}), maximum ${mostKeys}' on property credentials.`)
  const unknown = known ? named.find(({ id }) => !known.some(({ shown }) => shown.id === id)) : undefined
  return unknown ? invalidBody(`the credential ${unknown.id} does not exist`) : null
}
