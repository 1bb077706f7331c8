import type { Reply } from '../message.ts'
import type { Client } from './client.ts'
import { oauthError } from './errors.ts'
import type { Server } from './servers.ts'

/** Scopes of OpenID Connect that stand for facts about a person. */
export const personal = ['openid', 'profile', 'email', 'phone', 'address']
/** Every server takes these from a person's sign-on. */
export const standard = [...personal, 'offline_access', 'device_sso']

export const list = (scope: string): string[] => scope.trim().split(/ +/).filter(Boolean)

const notConfigured = () =>
  oauthError(400, 'invalid_scope', 'One or more scopes are not configured for the authorization server resource.')
const noneAsked = () => oauthError(400, 'invalid_scope', 'No scopes were requested.')
const forPersons = () => oauthError(400, 'invalid_scope', "Cannot request 'openid' scopes using client credentials.")

export const noDefault = () =>
  oauthError(
    400,
    'invalid_scope',
    "The authorization server resource does not have any configured default scopes, 'scope' must be provided.",
  )

/** The scopes that a program asks a custom server for, or why it gets none (facts 3.4). */
export function programScopes(asked: string | null, { scopes: known }: Server): string[] | Reply {
  if (asked !== null && asked.trim() === '') return noneAsked()
  const scopes = asked === null ? defaultsOf(known) : list(asked)
  if (scopes.length === 0) return noDefault()
  if (scopes.some((scope) => personal.includes(scope))) return forPersons()
  const found = scopes.map((name) => known.find((scope) => scope.name === name))
  if (found.includes(undefined)) return notConfigured()
  const blocked = found.filter((scope) => scope?.consent === 'REQUIRED').map((scope) => scope?.name)
  return blocked.length === 0
    ? scopes
    : oauthError(
        400,
        'consent_required',
        `The following scopes require user consent and cannot be granted for the client credentials grant type: [${blocked.join(', ')}]`,
      )
}

/** The scopes that a person's sign-on asks for. */
export function personScopes(asked: string | null, { id, scopes: known }: Server): string[] | Reply {
  const scopes = asked === null ? defaultsOf(known) : list(asked)
  if (scopes.length === 0) return asked === null ? noDefault() : noneAsked()
  const org = id === null ? ['groups'] : []
  const names = [...standard, ...org, ...known.map(({ name }) => name)]
  return scopes.every((scope) => names.includes(scope)) ? scopes : notConfigured()
}

const defaultsOf = (known: Server['scopes']) => known.filter((scope) => scope.default).map(({ name }) => name)

const areas =
  'apiTokens appGrants apps authenticators authorizationServers behaviors brands clients devices domains eventHooks events factors features groups idps inlineHooks linkedObjects logs networkZones oauthIntegrations orgs policies profileMappings realms roles schemas sessions threatInsights trustedOrigins userTypes users'
const known = new RegExp(`^okta\\.(${areas.replaceAll(' ', '|')})\\.(read|manage)$|^okta\\.clients\\.register$`)

/** The scopes of Okta's own API, as the org server lists them. */
export const orgScopeNames: readonly string[] = [
  ...areas.split(' ').flatMap((area) => [`okta.${area}.manage`, `okta.${area}.read`]),
  'okta.clients.register',
]

/** Whether one of the scopes covers what is needed: `manage` includes `read` (facts 5.2). */
export const covers = (scopes: readonly string[], needed: string): boolean =>
  scopes.includes(needed) || scopes.includes(needed.replace(/\.read$/, '.manage'))

/** The `okta.*` scopes that the org server gives: those that were granted, without a word about the others. */
export function orgScopes(asked: string | null, client: Client): string[] | Reply {
  const scopes = list(asked ?? '')
  if (scopes.length === 0) return noneAsked()
  if (scopes.some((scope) => personal.includes(scope))) return forPersons()
  if (scopes.some((scope) => scope.endsWith('.self')))
    return oauthError(
      400,
      'client_credentials_self_scope_requested',
      "The 'client_credentials' grant type may not request .self scopes.",
    )
  if (!scopes.every((scope) => known.test(scope))) return notConfigured()
  const names = client.scopes.map(({ scopeId }) => scopeId)
  const granted = scopes.filter((scope) => covers(names, scope))
  return granted.length > 0
    ? granted
    : oauthError(400, 'consent_required', 'You are not allowed any of the requested scopes.')
}
