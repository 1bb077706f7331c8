import type { AdminObject, NameOf } from '../../../model/admin.ts'
import type { Decision, Look, TokenWish } from '../../../model/admin-decision.ts'
import type { AdminReading, Collection } from '../../../model/admin-reading.ts'
import type { Said } from '../../../model/said.ts'
import { said } from '../said.ts'
import { beforeRules, type Met, type Way } from './request-conditions.ts'
import { dependsOnUser, failingOf, policyConditions, type RuleRequest, ruleConditions } from './rule-conditions.ts'
import { isRestricted, lifetimesOf, networksOf } from './shown.ts'

const byPriority = (one: AdminObject, other: AdminObject) =>
  Number(one.body.priority ?? 0) - Number(other.body.priority ?? 0)

/** The first of those that need the fewest changes. */
const nearestOf = <Each extends { changes: readonly unknown[] }>(each: readonly Each[]): Each | undefined =>
  each.toSorted((one, other) => one.changes.length - other.changes.length)[0]

const lookAt = (subject: AdminObject | null, failing: readonly { fails: Said; change: Said }[], of?: AdminObject) => ({
  subject,
  ...(of ? { of } : {}),
  fails: failing[0]?.fails ?? null,
  changes: failing.map(({ change }) => change),
  diagnosis: failing.length > 0 ? ('policy.no-match' as const) : null,
})

/** The policies of one server with their rules, in the order in which they are asked. */
interface Policies {
  server: AdminObject
  policies: readonly { policy: AdminObject; rules: readonly AdminObject[] }[]
}

function looksAtRules({ policy, rules }: Policies['policies'][number], request: RuleRequest): Look[] {
  const { name } = policy
  const own = failingOf(policy, policyConditions, request)
  const looks: Look[] =
    rules.length > 0
      ? rules.map((rule) => lookAt(rule, failingOf(rule, ruleConditions, request), policy))
      : [
          lookAt(
            null,
            [{ fails: said('okta.policy-without-rules', { name }), change: said('okta.policy-add-rule', { name }) }],
            policy,
          ),
        ]
  const [first] = own
  if (!first) return looks
  // Its rules are not asked at all: what would have to change is the policy, and in it the rule that comes nearest.
  const changes = [...own.map(({ change }) => change), ...(nearestOf(looks)?.changes ?? [])]
  return [{ ...lookAt(policy, own), changes }]
}

/** All looks at the policies of a server, one after the other. */
function looksAt({ server, policies }: Policies, request: RuleRequest): Look[] {
  const { name } = server
  if (policies.length > 0) return policies.flatMap((each) => looksAtRules(each, request))
  return [
    lookAt(server, [
      { fails: said('okta.server-without-policies', { name }), change: said('okta.server-add-policy', { name }) },
    ]),
  ]
}

/** What has to change where the request does not even get to the policies: on the way there, and then in them. */
function changesOn(ways: readonly Way[], policies: Policies, wish: TokenWish): readonly Said[] {
  const whole = ways.map(({ changes, scopes }) => {
    const looks = looksAt(policies, { ...wish, scopes })
    return { changes: [...changes, ...(nearestOf(looks)?.changes ?? [])] }
  })
  return nearestOf(whole)?.changes ?? []
}

function decideOn(wish: TokenWish, met: Met, policies: Policies): Decision {
  const { stops, ways } = beforeRules(wish, met)
  const [stop] = stops
  if (stop) {
    const nearest = { ...stop, changes: changesOn(ways, policies, wish) }
    return { allowed: false, looks: [nearest, ...stops.slice(1)], decides: null, nearest }
  }
  const request = { ...wish, scopes: ways[0]?.scopes ?? [] }
  const all = looksAt(policies, request)
  const looks = all.map((look): Look => {
    const some = look.subject !== null && look.fails === null && dependsOnUser(look.subject, request)
    return some ? { ...look, depends: said('okta.rule-some-users', { name: look.subject?.name ?? '' }) } : look
  })
  const decided = looks.findIndex(({ fails, depends }) => fails === null && !depends)
  const decides = looks[decided] ?? looks.find(({ fails }) => fails === null) ?? null
  if (decides)
    return {
      allowed: decided < 0 ? null : true,
      looks: decided < 0 ? looks : looks.slice(0, decided + 1),
      decides,
      nearest: null,
    }
  return { allowed: false, looks, decides: null, nearest: nearestOf(looks) ?? null }
}

const whole = (collections: readonly Collection[]) =>
  collections.length > 0 && collections.every(({ refused, cut }) => refused === null && !cut)

const objectsOf = (collections: readonly Collection[]) => collections.flatMap(({ objects }) => objects)

const clientIdOf = ({ body }: AdminObject): unknown =>
  (body.credentials as { oauthClient?: { client_id?: unknown } } | undefined)?.oauthClient?.client_id

/** The app with a client ID; undefined where that is not known, because its list was not read to the end. */
function appIn(collections: readonly Collection[], client_id: string): AdminObject | null | undefined {
  const found = objectsOf(collections).find((app) => clientIdOf(app) === client_id)
  return found ?? (whole(collections) ? null : undefined)
}

/** A setup names a server, and the tenant has none of that ID. */
const namedServer = ({ wants }: AdminReading): string | null => {
  const want = wants.find(({ kind }) => kind === 'authorization-server')
  const id = want?.find[0]?.id
  return want && !want.object && !want.unread && typeof id === 'string' ? id : null
}

/** The request is for a server that is not there. */
function withoutServer(id: string): Decision {
  const look: Look = {
    subject: null,
    diagnosis: 'server.not-found',
    fails: said('okta.server-not-there', { id }),
    changes: [said('okta.server-enter', { id })],
  }
  return { allowed: false, looks: [look], decides: null, nearest: look }
}

/**
 * Which rule of an authorization server decides about a request for a token. First the server, the app, and the scopes are
 * asked (fact sheet 3.3 and 3.4), then the policies by their priority and the rules of each by theirs; the first rule whose
 * conditions all hold decides (3.5). Null where something was not read that could refuse it.
 */
export function decideByRules(wish: TokenWish, reading: AdminReading): Decision | null {
  const of = (kind: string) => reading.collections.filter((each) => each.kind === kind)
  const absent = namedServer(reading)
  if (absent !== null) return withoutServer(absent)
  const [policies, rules, scopes] = [of('policy'), of('rule'), of('scope')]
  const server = objectsOf(of('authorization-server')).find(({ id }) => id === policies[0]?.within[0])
  if (!server || !whole(policies) || !whole(scopes) || (rules.length > 0 && !whole(rules))) return null
  const app = appIn(of('app'), wish.client_id)
  const inOrder = objectsOf(policies)
    .toSorted(byPriority)
    .map((policy) => ({
      policy,
      rules: objectsOf(rules)
        .filter(({ within }) => within.at(-1) === policy.id)
        .toSorted(byPriority),
    }))
  const decision = decideOn(wish, { server, app, scopes: objectsOf(scopes) }, { server, policies: inOrder })
  // What is refused by the rules stays refused, whatever the app is; what they allow, an app may still be refused.
  return app === undefined && decision.allowed !== false ? null : decision
}

/** How long the tokens of the deciding rule are good, and the networks from which the app gets any. */
export function notesOf(
  { decides }: Decision,
  { client_id }: TokenWish,
  { collections }: AdminReading,
  named: NameOf,
): readonly Said[] {
  const apps = collections.filter(({ kind }) => kind === 'app')
  const app = appIn(apps, client_id)
  return [
    ...(decides?.subject ? lifetimesOf(decides.subject.body) : []),
    ...(app && isRestricted(app.body) ? networksOf(app.body, named) : []),
  ]
}
