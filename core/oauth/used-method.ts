import type { Facts } from '../model/facts.ts'
import type { Guide } from '../model/guide.ts'
import { words } from './json.ts'

type Known = Pick<Facts, 'intake' | 'method'> & Partial<Pick<Facts, 'metadata'>>

/**
 * The way of client authentication that is sent: the one that was chosen. Where the guide leaves it to the server and the
 * server lists another way of sending the secret than the usual one, that one.
 */
export function usedMethod({ intake, method, metadata }: Known, { fields }: Pick<Guide, 'fields'>): string {
  const asked = fields.find(({ name }) => name === 'token_endpoint_auth_method')
  const open = asked !== undefined && asked.default === undefined && !intake.values.token_endpoint_auth_method
  const listed = metadata ? words(metadata.values, 'token_endpoint_auth_methods_supported') : null
  if (!open || !listed || method !== 'client_secret_basic' || listed.includes(method)) return method
  return listed.includes('client_secret_post') ? 'client_secret_post' : method
}
