import type { AdminObject } from '../../../model/admin.ts'
import type { Look, TokenWish } from '../../../model/admin-decision.ts'
import type { Json, JsonObject } from '../../../model/facts.ts'
import type { Said } from '../../../model/said.ts'
import { said } from '../said.ts'
import { inactive, isProgram } from './rule-conditions.ts'

/** What a request meets before the policies of a server. */
export interface Met {
  server: AdminObject
  /** Null where the tenant has no such app, undefined where that is not known. */
  app: AdminObject | null | undefined
  /** The scopes of the server. */
  scopes: readonly AdminObject[]
}

/** A way in which a request gets to the policies: what has to change for it, and the scopes that they are asked for. */
export interface Way {
  changes: readonly Said[]
  /** Null for a scope that does not exist yet, so that no rule can name it. */
  scopes: readonly string[] | null
}

/** What stops a request before the policies are asked, and the ways past it. Without a stop there is one way, without changes. */
export interface Before {
  stops: readonly Look[]
  ways: readonly Way[]
}

type Stop = Pick<Look, 'subject' | 'diagnosis'> & { fails: Said; change: Said }

const lookOf = ({ change, ...stop }: Stop): Look => ({ ...stop, changes: [change] })

function serverStops(server: AdminObject): Stop[] {
  return server.body.status === 'INACTIVE'
    ? [{ subject: server, diagnosis: 'server.not-found', ...inactive(server) }]
    : []
}

function appStops(app: Met['app'], { client_id, grant_type: grant }: TokenWish): Stop[] {
  if (app === undefined) return []
  if (app === null)
    return [
      {
        subject: null,
        diagnosis: 'client.unknown',
        fails: said('okta.app-not-there', { id: client_id }),
        change: said('okta.app-enter', { id: client_id }),
      },
    ]
  const { name, body } = app
  const grants = ((body.settings as JsonObject | undefined)?.oauthClient as JsonObject | undefined)?.grant_types
  const stops: Stop[] = []
  if (body.status === 'INACTIVE') stops.push({ subject: app, diagnosis: 'client.disabled', ...inactive(app) })
  if (!(Array.isArray(grants) && (grants as readonly Json[]).includes(grant)))
    stops.push({
      subject: app,
      diagnosis: 'client.grant-not-allowed',
      fails: said('okta.app-without-grant', { name, grant }),
      change: said('okta.app-add-grant', { name, grant }),
    })
  return stops
}

/** Scopes that every server takes from the sign-on of a user (fact sheet 3.1), whatever its list has. */
const forUsers = ['openid', 'profile', 'email', 'phone', 'address', 'offline_access', 'device_sso']
/** Names that no scope of a server of one's own can have (fact sheet 3.1). */
const reserved = /^okta(?:[.:]|$)|^\*$/

const isDefault = ({ body }: AdminObject) => body.default === true
const isBlocked = ({ body }: AdminObject) => body.consent === 'REQUIRED'
const makeFree = ({ name }: AdminObject): Said => said('okta.scope-without-consent', { name })

/** A request without a scope gets the default ones (fact sheet 3.1); where there are none, each scope could become one. */
function byDefault({ server, scopes }: Met, program: boolean): { stops: Stop[]; ways: Way[] } {
  const defaults = scopes.filter(isDefault)
  if (defaults.length > 0) return named(defaults, program)
  const { name } = server
  const stop: Stop = {
    subject: server,
    diagnosis: 'scope.no-default',
    fails: said('okta.scope-no-default', { server: name }),
    change: said('okta.scope-add-default', { server: name }),
  }
  const own = scopes.filter(({ body, name: each }) => body.system !== true && !forUsers.includes(each))
  const ways = own.map((scope) => ({
    changes: [
      said('okta.scope-make-default', { name: scope.name }),
      ...(program && isBlocked(scope) ? [makeFree(scope)] : []),
    ],
    scopes: [scope.name],
  }))
  return { stops: [stop], ways: ways.length > 0 ? ways : [{ changes: [stop.change], scopes: null }] }
}

/** Scopes of the server, of which a program gets none that asks for the consent of a user. */
function named(scopes: readonly AdminObject[], program: boolean): { stops: Stop[]; ways: Way[] } {
  const stops = scopes
    .filter((scope) => program && isBlocked(scope))
    .map(
      (scope): Stop => ({
        subject: scope,
        diagnosis: 'scope.consent-required',
        fails: said('okta.scope-needs-consent', { name: scope.name }),
        change: makeFree(scope),
      }),
    )
  return { stops, ways: [{ changes: stops.map(({ change }) => change), scopes: scopes.map(({ name }) => name) }] }
}

/** What is asked about the scopes, in the order in which Okta asks (fact sheet 3.4). */
function scopeWays(met: Met, asked: readonly string[], program: boolean): { stops: Stop[]; ways: Way[] } {
  if (asked.length === 0) return byDefault(met, program)
  const { server, scopes } = met
  const known = new Map(scopes.map((scope) => [scope.name, scope]))
  const ofUsers = asked.filter((name) => forUsers.includes(name) || known.get(name)?.body.system === true)
  const others = asked.filter((name) => !ofUsers.includes(name))
  const unknown = others.filter((name) => !known.has(name))
  const [never, absent] = [
    unknown.filter((each) => reserved.test(each)),
    unknown.filter((each) => !reserved.test(each)),
  ]
  const stops: Stop[] = []
  if (program && ofUsers.length > 0)
    stops.push({
      subject: server,
      diagnosis: 'scope.oidc-not-allowed',
      fails: said('okta.scopes-for-users', { scopes: ofUsers }),
      change: said('okta.scopes-leave-out', { scopes: ofUsers }),
    })
  for (const some of [never, absent])
    if (some.length > 0)
      stops.push({
        subject: server,
        diagnosis: 'scope.unknown',
        fails: said('okta.scopes-not-there', { scopes: some, server: server.name }),
        change:
          some === never
            ? said('okta.scopes-leave-out', { scopes: some })
            : said('okta.scopes-add', { scopes: some, server: server.name }),
      })
  const kept = asked.filter((name) => !never.includes(name) && !(program && ofUsers.includes(name)))
  const free = named(
    others.flatMap((name) => known.get(name) ?? []),
    program,
  )
  const changes = [...stops, ...free.stops].map(({ change }) => change)
  if (kept.length > 0) return { stops: [...stops, ...free.stops], ways: [{ changes, scopes: kept }] }
  const rest = byDefault(met, program)
  return {
    stops: [...stops, ...rest.stops],
    ways: rest.ways.map((way) => ({ ...way, changes: [...changes, ...way.changes] })),
  }
}

/** What is asked about a request before the policies of a server, in the order in which Okta asks (fact sheet 3.3 and 3.4). */
export function beforeRules(wish: TokenWish, met: Met): Before {
  const first = [...serverStops(met.server), ...appStops(met.app, wish)]
  const { stops, ways } = scopeWays(met, wish.scopes, isProgram(wish))
  return {
    stops: [...first, ...stops].map(lookOf),
    ways: ways.map((way) => ({ ...way, changes: [...first.map(({ change }) => change), ...way.changes] })),
  }
}
