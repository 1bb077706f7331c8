import type { AdminObject } from '../../../model/admin.ts'
import type { Decision, Look, TokenWish } from '../../../model/admin-decision.ts'
import type { AdminReading } from '../../../model/admin-reading.ts'
import type { Json, JsonObject } from '../../../model/facts.ts'
import type { Said } from '../../../model/said.ts'
import { said } from '../said.ts'

const texts = (value: Json | undefined): readonly string[] => (Array.isArray(value) ? value.map(String) : [])

const clientPolicy = ({ subject_type_authorization: types }: JsonObject): Json | undefined =>
  ((types as JsonObject | undefined)?.client as JsonObject | undefined)?.policy

/** What is asked about a request, in the order in which Auth0 asks (fact sheet 3.5 and 5). */
interface Asked {
  client: AdminObject | null
  api: AdminObject | null
  grant: AdminObject | null
  wish: TokenWish
}

interface Condition {
  of: 'client' | 'api' | 'grant'
  /** Null where it holds, else why not, and what would have to change. */
  fails(asked: Asked): { fails: Said; change: Said } | null
}

const grantType: Condition = {
  of: 'client',
  fails: ({ client, wish: { grant_type: grant } }) =>
    client && !texts(client.body.grant_types).includes(grant)
      ? {
          fails: said('auth0.app-without-grant', { name: client.name, grant }),
          change: said('auth0.app-add-grant', { name: client.name, grant }),
        }
      : null,
}

const apiExists: Condition = {
  of: 'api',
  fails: ({ api, wish: { audience = '' } }) =>
    api ? null : { fails: said('auth0.api-not-there', { audience }), change: said('auth0.api-create', { audience }) },
}

const apiOpen: Condition = {
  of: 'api',
  fails: ({ api }) =>
    api && clientPolicy(api.body) === 'deny_all'
      ? {
          fails: said('auth0.api-denies-all', { name: api.name }),
          change: said('auth0.api-per-app', { name: api.name }),
        }
      : null,
}

const granted: Condition = {
  of: 'grant',
  fails: ({ grant, api }) =>
    grant
      ? null
      : {
          fails: said('auth0.grant-not-there', { name: api?.name ?? '' }),
          change: said('auth0.grant-create', { name: api?.name ?? '' }),
        },
}

const scopes: Condition = {
  of: 'grant',
  fails: ({ grant, api, wish }) => {
    if (!grant || grant.body.allow_all_scopes === true) return null
    const lacking = wish.scopes.filter((scope) => !texts(grant.body.scope).includes(scope))
    return lacking.length === 0
      ? null
      : {
          fails: said('auth0.grant-without-scopes', { scopes: lacking }),
          change: said('auth0.grant-add-scopes', { name: api?.name ?? '', scopes: lacking }),
        }
  },
}

const organization: Condition = {
  of: 'grant',
  fails: ({ grant, api }) =>
    grant?.body.organization_usage === 'require'
      ? {
          fails: said('auth0.grant-organization'),
          change: said('auth0.grant-no-organization', { name: api?.name ?? '' }),
        }
      : null,
}

const conditions: readonly Condition[] = [grantType, apiExists, apiOpen, granted, scopes, organization]

/**
 * Whether an app gets a token for an API: its grant types, the API and its access policy, and the client grant with its
 * permissions. Null where one of them was not read.
 */
export function decideByGrant(wish: TokenWish, { collections }: AdminReading): Decision | null {
  const read = (kind: string) => {
    const some = collections.filter((each) => each.kind === kind)
    return some.length === 0 || some.some(({ refused, cut }) => refused || cut)
      ? null
      : some.flatMap(({ objects }) => objects)
  }
  const [clients, apis, grants] = [read('client'), read('resource-server'), read('client-grant')]
  if (!clients || !apis || !grants) return null
  const asked: Asked = {
    client: clients.find(({ id }) => id === wish.client_id) ?? null,
    api: apis.find(({ body }) => body.identifier === wish.audience) ?? null,
    grant:
      grants.find(
        ({ body }) =>
          body.client_id === wish.client_id && body.audience === wish.audience && body.subject_type !== 'user',
      ) ?? null,
    wish,
  }
  for (const [held, { of, fails }] of conditions.entries()) {
    const failing = fails(asked)
    if (!failing) continue
    const look: Look = { subject: asked[of], ...failing, held }
    return { allowed: false, looks: [look], decides: null, nearest: look }
  }
  const decides: Look = { subject: asked.grant, fails: null, change: null, held: conditions.length }
  return { allowed: true, looks: [decides], decides, nearest: null }
}
