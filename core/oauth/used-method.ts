import type { Facts } from '../model/facts.ts'
import type { Guide } from '../model/guide.ts'
import { words } from './json.ts'
import { authenticationMethods, credentialOf, isAuthenticationMethod } from './token-request.ts'

/** The facts that decide which way is used, beside what was entered. */
export const methodFacts = ['method', 'metadata', 'keyShape'] as const

type Known = Pick<Facts, 'intake' | 'method'> & Partial<Pick<Facts, 'metadata' | 'keyShape'>>

/**
 * The way of client authentication that is sent: the one that was chosen. Where the guide leaves it to the server and the
 * server does not list the usual way, the first of those that it lists and the given credentials are enough for.
 */
export function usedMethod({ intake, method, metadata, keyShape }: Known, { fields }: Pick<Guide, 'fields'>): string {
  const asked = fields.find(({ name }) => name === 'token_endpoint_auth_method')
  const open = asked !== undefined && asked.default === undefined && !intake.values.token_endpoint_auth_method
  const listed = metadata ? words(metadata.values, 'token_endpoint_auth_methods_supported') : null
  if (!open || !listed || listed.includes(method) || !isAuthenticationMethod(method) || method === 'none') return method
  const given = [credentialOf[method], ...(keyShape && keyShape.fault === null ? ['private_key'] : [])]
  return authenticationMethods.find((way) => given.includes(credentialOf[way]) && listed.includes(way)) ?? method
}
