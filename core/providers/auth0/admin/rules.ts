import type { AdminObject } from '../../../model/admin.ts'
import type { Decision, Look, TokenWish } from '../../../model/admin-decision.ts'
import type { AdminReading } from '../../../model/admin-reading.ts'
import type { Json, JsonObject } from '../../../model/facts.ts'
import { said } from '../said.ts'

const texts = (value: Json | undefined): readonly string[] => (Array.isArray(value) ? value.map(String) : [])

/** Which apps get tokens of an API for themselves: all, those with a client grant, or none. */
export const clientPolicy = ({ subject_type_authorization: types }: JsonObject): Json | undefined =>
  ((types as JsonObject | undefined)?.client as JsonObject | undefined)?.policy

/** What is asked about a request, in the order in which Auth0 asks (fact sheet 3.5 and 5). */
interface Asked {
  client: AdminObject | null
  api: AdminObject | null
  grant: AdminObject | null
  wish: TokenWish
}

/** Why a condition does not hold, what it means, and what would have to change. */
type Failing = { readonly [Name in 'fails' | 'changes' | 'diagnosis']: NonNullable<Look[Name]> }

/** An API that is not there has no name yet. */
const nameOf = ({ api, wish: { audience = '' } }: Asked): string => api?.name ?? audience

interface Condition {
  of: 'client' | 'api' | 'grant'
  /** Null where it holds. */
  fails(asked: Asked): Failing | null
}

const clientExists: Condition = {
  of: 'client',
  fails: ({ client, wish: { client_id } }) =>
    client
      ? null
      : {
          diagnosis: 'client.unknown',
          fails: said('auth0.app-not-there', { id: client_id }),
          changes: [said('auth0.app-create', { id: client_id })],
        },
}

const grantType: Condition = {
  of: 'client',
  fails: ({ client, wish: { grant_type: grant } }) =>
    client && !texts(client.body.grant_types).includes(grant)
      ? {
          diagnosis: 'client.grant-not-allowed',
          fails: said('auth0.app-without-grant', { name: client.name, grant }),
          changes: [said('auth0.app-add-grant', { name: client.name, grant })],
        }
      : null,
}

const apiExists: Condition = {
  of: 'api',
  fails: ({ api, wish: { audience = '' } }) =>
    api
      ? null
      : {
          diagnosis: 'api.unknown',
          fails: said('auth0.api-not-there', { audience }),
          changes: [said('auth0.api-create', { audience })],
        },
}

const apiOpen: Condition = {
  of: 'api',
  fails: ({ api }) =>
    api && clientPolicy(api.body) === 'deny_all'
      ? {
          diagnosis: 'api.not-authorized',
          fails: said('auth0.api-denies-all', { name: api.name }),
          changes: [said('auth0.api-per-app', { name: api.name })],
        }
      : null,
}

const granted: Condition = {
  of: 'grant',
  fails: (asked) =>
    asked.grant
      ? null
      : {
          diagnosis: 'api.not-authorized',
          fails: said('auth0.grant-not-there', { name: nameOf(asked) }),
          changes: [said('auth0.grant-create', { name: nameOf(asked) })],
        },
}

const organization: Condition = {
  of: 'grant',
  fails: (asked) =>
    asked.grant?.body.organization_usage === 'require'
      ? {
          diagnosis: 'api.organization-required',
          fails: said('auth0.grant-organization'),
          changes: [said('auth0.grant-no-organization', { name: nameOf(asked) })],
        }
      : null,
}

/** The permissions that an API has. */
const permissionsOf = ({ api }: Asked): readonly string[] =>
  ((api?.body.scopes ?? []) as readonly JsonObject[]).map(({ value }) => String(value))

const hasAll = ({ grant }: Asked): boolean => grant?.body.allow_all_scopes === true

/** All scopes of an API, or those of the grant. */
const held = (asked: Asked): readonly string[] =>
  hasAll(asked) ? permissionsOf(asked) : texts(asked.grant?.body.scope)

/** Only the permissions of an API can be granted: one that it does not have is added to it first. */
const scopes: Condition = {
  of: 'grant',
  fails: (asked) => {
    const lacking = asked.wish.scopes.filter((scope) => !held(asked).includes(scope))
    const absent = asked.wish.scopes.filter((scope) => !permissionsOf(asked).includes(scope))
    const name = nameOf(asked)
    if (lacking.length === 0) return null
    return {
      diagnosis: 'scope.not-granted',
      fails: said('auth0.grant-without-scopes', { scopes: lacking }),
      changes: [
        ...(absent.length > 0 ? [said('auth0.api-add-scopes', { name, scopes: absent })] : []),
        ...(hasAll(asked) ? [] : [said('auth0.grant-add-scopes', { name, scopes: lacking })]),
      ],
    }
  },
}

const conditions: readonly Condition[] = [clientExists, grantType, apiExists, apiOpen, granted, organization, scopes]

/** An app's own grant for machines; the apps of others have a common one where they have none (fact sheet 3.5). */
function grantOf(wish: TokenWish, client: AdminObject | null, grants: readonly AdminObject[]): AdminObject | null {
  const fit = grants.filter(({ body }) => body.audience === wish.audience && body.subject_type !== 'user')
  return (
    fit.find(({ body }) => body.client_id === wish.client_id) ??
    fit.find(({ body }) => body.default_for === 'third_party_clients' && client?.body.is_first_party === false) ??
    null
  )
}

/**
 * Whether an app gets a token for an API: its grant types, the API and its access policy, and the client grant with its
 * permissions. Null where one of them was not read, or no API is named: then the tenant has a default, which is not read.
 */
export function decideByGrant(wish: TokenWish, { collections }: AdminReading): Decision | null {
  const read = (kind: string) => {
    const some = collections.filter((each) => each.kind === kind)
    return some.length === 0 || some.some(({ refused, cut }) => refused || cut)
      ? null
      : some.flatMap(({ objects }) => objects)
  }
  const [clients, apis, grants] = [read('client'), read('resource-server'), read('client-grant')]
  if (!clients || !apis || !grants || !wish.audience) return null
  const client = clients.find(({ id }) => id === wish.client_id) ?? null
  const api = apis.find(({ body }) => body.identifier === wish.audience) ?? null
  const asked: Asked = { client, api, grant: grantOf(wish, client, grants), wish }
  const looks = conditions.flatMap(({ of, fails }): Look[] => {
    const failing = fails(asked)
    return failing ? [{ subject: asked[of], ...failing }] : []
  })
  const [first, ...later] = looks
  if (first) {
    // The first is what Auth0 answers; all of them have to change.
    const nearest: Look = { ...first, changes: looks.flatMap(({ changes }) => changes) }
    return { allowed: false, looks: [nearest, ...later], decides: null, nearest }
  }
  const decides: Look = { subject: asked.grant, fails: null, changes: [], diagnosis: null }
  return { allowed: true, looks: [decides], decides, nearest: null }
}
