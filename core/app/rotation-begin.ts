import { objectOf, objectPath } from '../admin/find.ts'
import { memberAt } from '../admin/members.ts'
import { readCollection } from '../admin/reading.ts'
import { beginning } from '../admin/rotation.ts'
import type { AdminObject } from '../model/admin.ts'
import type { Outcome } from '../model/exchange.ts'
import type { Guide } from '../model/guide.ts'
import type { Json } from '../model/json.ts'
import type { Fields } from '../model/profile.ts'
import type { Rotation, RotationWay, SeenCredential } from '../model/rotation.ts'
import type { Said } from '../model/said.ts'
import { providers } from '../providers/index.ts'
import { receivedLine } from '../providers/received.ts'
import { said } from '../words/said.ts'
import { bodyIn, isGood, kindIn } from './admin-object.ts'
import type { AdminWorld } from './admin-world.ts'
import { publicKeyOf } from './public-key.ts'
import { lendSecret } from './rotation-secrets.ts'
import { datesOf } from './secret-dates.ts'
import { secretName } from './secret-name.ts'
import type { Session } from './session.ts'

/** Why nothing can be rotated, or why it stopped; with what the provider says where it rejected something. */
export interface NotRotated {
  says: Said
  detail: Said | null
  /** What it is about is not there any more. */
  gone?: boolean
}

export const isNot = (value: object): value is NotRotated => 'says' in value && 'detail' in value

type Hiding = Pick<AdminWorld, 'hide'>

/** What the provider says of a refusal. What is secret in it is hidden. */
export function rejectionOf({ answer }: Outcome, { hide }: Hiding): Said {
  if (!answer) return said('admin-api.unanswered')
  const received = receivedLine({ answer })
  return said('admin-api.rejected', { received: typeof received === 'string' ? hide(received) : received })
}

/** Why not. */
export const not = (says: Said): NotRotated => ({ says, detail: null })

/** Why not, and the answer that says so. */
export const notBy = (says: Said, outcome: Outcome, world: Hiding): NotRotated => ({
  says,
  detail: rejectionOf(outcome, world),
  ...(outcome.answer?.status === 404 ? { gone: true } : {}),
})

/** The way in which the secret of a setup is rotated, or why there is none. */
export function wayOf(guide: Guide, fields: Fields): RotationWay | NotRotated {
  const provider = providers[guide.provider]
  const ways = provider.admin?.rotations ?? []
  const has = (name: string) => guide.fields.some((field) => field.name === name)
  if (ways.length === 0) return not(said('rotation.no-provider'))
  if (!has('client_secret') && !has('private_key')) return not(said('rotation.no-secret-here'))
  const { values } = provider.intake(fields, guide)
  const signs = values.token_endpoint_auth_method === 'private_key_jwt' || !has('client_secret')
  const kinds = new Set(guide.steps.flatMap(({ wants = [] }) => wants.map(({ kind }) => kind)))
  const way = ways.find(({ kind, field }) => kinds.has(kind) && field === (signs ? 'private_key' : 'client_secret'))
  if (!way) return not(said('rotation.no-provider'))
  return values.client_id ? way : not(said('rotation.no-client'))
}

/** The app of a client ID, as the admin API shows it: by its id, else in the list. */
async function appOf(world: AdminWorld, way: RotationWay, client_id: string): Promise<AdminObject | NotRotated> {
  const kind = kindIn(world, way.kind)
  const outcome = await world.send({ method: 'GET', path: objectPath(kind, [], client_id) })
  const body = isGood(outcome) ? bodyIn(outcome) : null
  if (body) return objectOf(kind, [], body)
  if (outcome.answer?.status !== 404) return notBy(said('rotation.unread'), outcome, world)
  const { objects, refused } = await readCollection(world.send, kind, [])
  if (refused) return notBy(said('rotation.unread'), refused, world)
  const found = objects.find((each) => memberAt(each.body, kind.gives.client_id ?? '') === client_id)
  return found ?? not(said('rotation.no-app'))
}

/** What the provider lists of an app. */
export async function seenOf(
  world: Pick<AdminWorld, 'send' | 'hide'>,
  way: RotationWay,
  owner: string,
): Promise<readonly SeenCredential[] | NotRotated> {
  const bodies: Json[] = []
  for (const request of way.look(owner)) {
    const outcome = await world.send(request)
    if (!isGood(outcome)) return notBy(said('rotation.unread'), outcome, world)
    bodies.push((outcome.answer?.json ?? null) as Json)
  }
  return way.seen(bodies) ?? not(said('rotation.unread'))
}

type Kept = Pick<Session, 'store' | 'secrets' | 'clock'>

/** Which of them is the one that is stored with the setup. */
async function oursOf(
  { secrets, store }: Kept,
  setup: string,
  { field }: RotationWay,
): Promise<(credential: SeenCredential) => boolean> {
  if (field === 'client_secret') {
    const own = await lendSecret(secrets, secretName(setup, field), (secret) => secret)
    return ({ value }) => value !== null && value === own
  }
  const jwk = await publicKeyOf(secrets, { id: setup, fields: store.setup(setup)?.fields ?? {} })
  return ({ kid }) => kid !== null && kid === jwk?.kid
}

/** What a rotation of a setup begins with; nothing is changed or kept. */
export async function beginOf(
  world: AdminWorld,
  kept: Kept,
  { id, fields }: { id: string; fields: Fields },
): Promise<Rotation | NotRotated> {
  const way = wayOf(world.guide, fields)
  if (isNot(way)) return way
  const app = await appOf(
    world,
    way,
    providers[world.guide.provider].intake(fields, world.guide).values.client_id ?? '',
  )
  if (isNot(app)) return app
  if (!way.fits(app.body)) return not(said('rotation.other-method', { field: way.field }))
  const seen = await seenOf(world, way, app.id)
  if (isNot(seen)) return seen
  const begin = beginning(way, seen, await oursOf(kept, id, way))
  if ('why' in begin) return not(stopText(begin.why, way))
  const { stored = null, ends = null } = datesOf(kept, id).find(({ field }) => field === way.field) ?? {}
  return {
    way: way.id,
    field: way.field,
    owner: app.id,
    startedAt: new Date(kept.clock.now()).toISOString(),
    state: 'begun',
    doing: null,
    old: begin.old?.id ?? null,
    fresh: null,
    spare: begin.spare?.id ?? null,
    there: seen.map((each) => each.id),
    oldKid: fields.key_id ?? null,
    newKid: null,
    swapped: false,
    dates: { stored, ends },
    back: false,
    sent: [],
  }
}

/** A reason of the state machine, in words. */
export function stopText(why: 'full' | 'unknown-old' | 'none' | 'fresh-gone', { field, most }: RotationWay): Said {
  if (why === 'full') return said('rotation.full', { field, most })
  if (why === 'unknown-old') return said('rotation.unknown-old', { field })
  return why === 'none' ? said('rotation.none', { field }) : said('rotation.fresh-gone', { field })
}

/** The way of a rotation that is kept; null where this version does not know it. */
export const wayNamed = (guide: Guide, { way }: Pick<Rotation, 'way'>): RotationWay | null =>
  providers[guide.provider].admin?.rotations.find(({ id }) => id === way) ?? null
