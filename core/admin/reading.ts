import type { AdminKind, AdminObject, AdminRequest, AdminScope } from '../model/admin.ts'
import type { ProviderAdmin } from '../model/admin-decision.ts'
import type { AdminReading, Collection, FoundWant } from '../model/admin-reading.ts'
import type { Outcome } from '../model/exchange.ts'
import type { JsonObject } from '../model/facts.ts'
import { placed } from './elsewhere.ts'
import { collectionPath, findObject, objectOf, objectPath } from './find.ts'
import { namesOthers } from './named.ts'
import { type Filling, filledWant, type ResolvedWant } from './wants.ts'

/** Sends one request of the admin API. */
export type Ask = (request: AdminRequest) => Promise<Outcome>

/** Sends one request that takes a right of its own, which is asked for only now. */
export type AskWith = (request: AdminRequest, scope: AdminScope) => Promise<Outcome>

/** However long a list is, so many pages of it are read. */
const mostPages = 60

/** Requests that are left to others: where no more than these are left, reading stops. */
const reserve = 5

const isObject = (value: unknown): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const isGood = ({ answer }: Outcome): boolean => answer !== null && answer.status >= 200 && answer.status < 300

/** The objects of a list's answer; null where it is no list. */
function listIn({ list }: AdminKind, { answer }: Outcome): JsonObject[] | null {
  const body: unknown = answer?.json
  const found = list !== undefined && isObject(body) ? body[list] : body
  return Array.isArray(found) && found.every(isObject) ? found : null
}

/** The path of the next page (RFC 8288 `rel="next"`), below the same address; null where there is none, undefined where it leads nowhere. */
function nextPage({ answer }: Outcome): string | null | undefined {
  for (const [, target = '', parameters = ''] of (answer?.headers.link ?? '').matchAll(/<([^<>]*)>([^<>]*)/g)) {
    const [, quoted = '', plain = ''] = /;\s*rel\s*=\s*(?:"([^"]*)"|([^\s;,"]+))/i.exec(parameters) ?? []
    if (!`${quoted} ${plain}`.toLowerCase().split(/\s+/).includes('next')) continue
    const url = URL.parse(target, 'https://tenant.invalid')
    return url && /^https?:$/.test(url.protocol) ? `${url.pathname}${url.search}` : undefined
  }
  return null
}

/** The number of requests that are left, as the answer says. */
function left({ answer }: Outcome): number {
  const named = answer?.headers['x-rate-limit-remaining'] ?? answer?.headers['x-ratelimit-remaining']
  return named === undefined || named === '' ? Number.POSITIVE_INFINITY : Number(named)
}

/** Reads a collection, page by page: a provider counts its pages, or names the next one. */
export async function readCollection(ask: Ask, kind: AdminKind, within: readonly string[]): Promise<Collection> {
  const base = collectionPath(kind, within)
  const objects: AdminObject[] = []
  const collection = { kind: kind.id, within, path: base, objects }
  let path: string | null = kind.query === undefined ? base : `${base}?${kind.query}`
  for (let page = 1; path !== null; page++) {
    const outcome: Outcome = await ask({ method: 'GET', path })
    const bodies = isGood(outcome) ? (kind.single ? singleIn(outcome) : listIn(kind, outcome)) : null
    if (!bodies) return { ...collection, refused: outcome, answer: outcome.answer, cut: false }
    objects.push(...bodies.map((body) => objectOf(kind, within, body)))
    const size = Number(new URLSearchParams(kind.query).get('per_page') ?? Number.NaN)
    const next: string | null | undefined =
      bodies.length === size ? `${base}?${kind.query}&page=${page}` : nextPage(outcome)
    if (next === null) return { ...collection, refused: null, answer: outcome.answer, cut: false }
    if (next === undefined || page === mostPages || left(outcome) <= reserve)
      return { ...collection, refused: null, answer: outcome.answer, cut: true }
    path = next
  }
  return { ...collection, refused: null, answer: null, cut: false }
}

const singleIn = ({ answer }: Outcome): JsonObject[] | null => (isObject(answer?.json) ? [answer.json] : null)

/** Reads one object by its id, as a collection of one; one that is not there makes an empty one. */
async function readOne(ask: Ask, kind: AdminKind, within: readonly string[], id: string): Promise<Collection> {
  const path = objectPath(kind, within, id)
  const outcome = await ask({ method: 'GET', path })
  const absent = outcome.answer?.status === 404
  const body = isGood(outcome) && isObject(outcome.answer?.json) ? outcome.answer.json : null
  return {
    kind: kind.id,
    within,
    path,
    objects: body ? [objectOf(kind, within, body)] : [],
    refused: body || absent ? null : outcome,
    answer: outcome.answer,
    cut: false,
  }
}

/** The id by which a want names its object, where it does. */
function idIn({ find: [way] }: ResolvedWant, kind: AdminKind): string | null {
  if (!way || kind.listOnly || kind.whole) return null
  const [named] = [way.id, way[kind.id_at], way['credentials.oauthClient.client_id']].filter(
    (value) => typeof value === 'string',
  )
  return named ?? null
}

/** Reads collections and objects, each once. */
class Reader {
  readonly collections: Collection[] = []
  private readonly ask: Ask

  constructor(ask: Ask) {
    this.ask = ask
  }

  /** A whole collection, or the object of this id. */
  async read(kind: AdminKind, within: readonly string[], id: string | null): Promise<Collection> {
    const path = id === null ? collectionPath(kind, within) : objectPath(kind, within, id)
    const there = this.collections.find((each) => each.kind === kind.id && each.path === path)
    if (there) return there
    const collection = await (id === null
      ? readCollection(this.ask, kind, within)
      : readOne(this.ask, kind, within, id))
    this.collections.push(collection)
    return collection
  }

  /** The object that a want means. */
  async find(
    want: ResolvedWant,
    kind: AdminKind,
    within: readonly string[],
    own: string | undefined,
  ): Promise<Pick<FoundWant, 'object' | 'own' | 'unread'>> {
    const id = idIn(want, kind)
    const one = await this.read(kind, within, id)
    // What was made for this setup is the same, whatever its name is by now.
    const kept = id === null && kind.labelled ? one.objects.find((each) => each.id === own) : undefined
    if (kept) return { object: kept, own: true, unread: false }
    // What was asked for by its id is what the provider gives, whatever id it has there: `default` has another one.
    const [given] = id === null ? [] : one.objects
    if (given) return { object: given, unread: false }
    // An app can have been given a client ID of its own, so that its id is another: then it is in the list.
    const absent = id !== null && want.find[0]?.id === undefined && one.refused === null
    const { objects, refused, cut } = absent ? await this.read(kind, within, null) : one
    const object = id === null || absent ? findObject(objects, want.find) : null
    const late = object === null && own !== undefined && !kind.listOnly ? await this.unlisted(kind, within, own) : null
    if (late && (kind.labelled || findObject([late], want.find))) return { object: late, own: true, unread: false }
    return { object, unread: object === null && (refused !== null || cut) }
  }

  /** What was made for this setup, asked for by itself: the lists of a provider may lag behind. */
  private async unlisted(kind: AdminKind, within: readonly string[], own: string): Promise<AdminObject | null> {
    return (await this.read(kind, within, own)).objects[0] ?? null
  }

  /** The parts of every object of a collection that is read as a whole: the rules of all policies. */
  async readParts(kind: AdminKind, of: AdminKind): Promise<void> {
    for (const outer of this.collections.filter((each) => each.kind === of.id).flatMap(({ objects }) => objects))
      await this.read(kind, [...outer.within, outer.id], null)
  }
}

/**
 * Reads what a guide wants, each object after those that it is a part of. One request after the other: the limits of the
 * provider are shared with everything else that uses its API.
 * @param known the values of the setup
 * @param ours the ids of what was made for this setup, by the names of the wants
 * @param askWith how names are asked for, which take a right of their own
 */
export async function readAdmin(
  ask: Ask,
  { kinds }: Pick<ProviderAdmin, 'kinds'>,
  wants: readonly ResolvedWant[],
  known: Omit<Filling, 'objects'> & { org: string },
  ours: ReadonlyMap<string, string> = new Map(),
  askWith: AskWith = ask,
): Promise<AdminReading> {
  const kindOf = new Map(kinds.map((kind) => [kind.id, kind]))
  const org: AdminObject = { kind: 'org', id: known.org, name: known.org, within: [], body: { url: known.org } }
  const objects: Record<string, AdminObject | null> = { org }
  const reader = new Reader(ask)
  const found: FoundWant[] = []
  for (const want of wants) {
    const kind = kindOf.get(want.kind)
    if (!kind) continue
    const filled = placed(filledWant(want, { ...known, objects }), kind, known.publicJwk)
    const parent = want.within === undefined ? null : objects[want.within]
    // A part of what is not there is not there; of what could not be read nobody knows.
    const came =
      want.within !== undefined && !parent
        ? { object: null, unread: found.some(({ as, unread }) => as === want.within && unread) }
        : await reader.find(filled, kind, parent ? [...parent.within, parent.id] : [], ours.get(want.as))
    objects[want.as] = came.object
    found.push({ ...filled, written: want, ...came })
    const outer = kind.within === undefined ? undefined : kindOf.get(kind.within)
    if (kind.whole && outer?.whole) await reader.readParts(kind, outer)
  }
  const names: Collection[] = []
  for (const kind of kinds)
    if (namesOthers(kind, found)) names.push(await readCollection((request) => askWith(request, kind.read), kind, []))
  return { wants: found, collections: [...reader.collections, ...names] }
}
