import { randomUUID } from 'node:crypto'
import { readBundle } from '../bundle/bundle.ts'
import { FileProblem } from '../bundle/file-problem.ts'
import type { Handlers } from '../contract/derived.ts'
import type { Rejudged } from '../contract/values.ts'
import type { Guide } from '../model/guide.ts'
import { isPlainField } from '../model/profile.ts'
import type { TokenReading } from '../model/token-view.ts'
import { type Recorded, recordedFields } from '../run/replayed.ts'
import { memoryStore } from '../store/memory-store.ts'
import type { Store } from '../store/store.ts'
import { said } from '../words/said.ts'
import { fingerprintsOf } from './fingerprints.ts'
import { judgmentOf } from './judged.ts'
import { parseOwnPack } from './known-guides.ts'
import { newSetup } from './new-setup.ts'
import { refuse } from './refusal.ts'
import type { Session, Viewed } from './session.ts'

/** How the IDs of setups and runs begin that only are looked at: they are in memory, and gone with the program. */
const prefix = 'view-'
export const isViewed = (id: unknown): id is string => typeof id === 'string' && id.startsWith(prefix)

/** What may be asked about a setup that is only looked at; everything else would change it, or send something. */
const readable = new Set([
  'setups.open',
  'runs.latest',
  'runs.list',
  'tokens.show',
  'tokens.command',
  'handoff.show',
  'files.show',
  'files.save',
  'files.report',
  'diagnoses.list',
  'links.open',
  'handed.judge',
  'handed.close',
])

/** The same handlers, which refuse to change what is only looked at: here, once, for every call. */
export function readOnly(handlers: Handlers): Handlers {
  const groups = Object.entries(handlers as unknown as Record<string, Record<string, (argument: unknown) => unknown>>)
  return Object.fromEntries(
    groups.map(([group, calls]) => [
      group,
      Object.fromEntries(
        Object.entries(calls).map(([name, call]) => [
          name,
          async (argument: unknown) => {
            const { setup } = (argument ?? {}) as { setup?: unknown }
            if (isViewed(setup) && !readable.has(`${group}.${name}`)) refuse('refused', said('app.read-only'))
            return call(argument)
          },
        ]),
      ),
    ]),
  ) as unknown as Handlers
}

/** What a call of the store is about: a setup, a run, or what is made of one; anything else is no text. */
const subjectOf = (first: unknown): unknown =>
  typeof first === 'object' && first !== null && 'id' in first ? first.id : first

/**
 * A store beside which setups lie that are only looked at. None of them is listed, and none is written to the disk: every
 * call whose first argument names one goes to a store of its own, whatever the call is.
 */
export function withViewed(store: Store): Store {
  const viewed = memoryStore()
  const calls = (of: Store) => of as unknown as Record<PropertyKey, (...given: unknown[]) => unknown>
  const close = () => {
    viewed.close()
    store.close()
  }
  return new Proxy(store, {
    get(_, name) {
      if (name === 'close') return close
      const value: unknown = Reflect.get(store, name)
      if (typeof value !== 'function') return value
      return (...given: unknown[]) => calls(isViewed(subjectOf(given[0])) ? viewed : store)[name]?.(...given)
    },
  })
}

/** Whether one version comes after another. */
export const isNewer = (version: string, than: string): boolean =>
  version.localeCompare(than, 'en', { numeric: true }) > 0

function guideFor(session: Session, id: string, pack: string | null): Guide {
  const own = session.guides.find((guide) => guide.id === id)
  if (own) return own
  const brought = pack === null ? null : parseOwnPack(pack, 'guide.yaml', session.guidesFolder).guide
  if (brought?.id !== id) throw new FileProblem(said('bundle.no-guide', { guide: id }))
  // Until the program ends: a file brings no guide to this computer.
  session.guides = [...session.guides, brought]
  return brought
}

async function lookAt(
  session: Session,
  run: Recorded,
  tokens: readonly TokenReading[],
  { file, before, practice }: Viewed,
): Promise<string> {
  const { store, reports, viewed } = session
  const fields = recordedFields(run)
  const setup = { ...newSetup(run.guide, file.name, false), id: `${prefix}${randomUUID()}`, fields }
  store.create(setup)
  for (const [field, value] of Object.entries(fields)) if (isPlainField(field)) store.setField(setup.id, field, value)
  const id = `${prefix}${randomUUID()}`
  store.addRun(setup.id, id, run)
  const guide = guideFor(session, run.guide, null)
  const { proxy } = await fingerprintsOf(session, setup, guide)
  store.addEvidence(
    setup.id,
    run.results.map(({ check, outcome, exchange }) => ({
      check,
      outcome,
      exchange,
      run: id,
      at: run.ended,
      inputs: { proxy },
    })),
  )
  reports.set(setup.id, { id, result: run, ended: null })
  session.tokens.set(setup.id, { views: [...tokens], access: null, cut: {} })
  viewed.set(setup.id, { file, before, practice })
  return setup.id
}

/** Opens a bundle: a setup that can be looked at on all screens, and not changed. */
export async function view(session: Session, name: string, archive: Uint8Array): Promise<string> {
  const { run, tokens, pack, tool, created, pseudonyms, practice } = readBundle(archive)
  guideFor(session, run.guide, pack)
  const file = {
    name,
    version: tool.version,
    created,
    pseudonyms,
    newer: isNewer(tool.version, session.tool.version),
  }
  return lookAt(session, run, tokens, { file, before: null, practice })
}

/** Judges a run that is looked at by today's checks; what came of it is looked at in its place. */
export async function judgeAgain(session: Session, id: string): Promise<Rejudged> {
  const then = session.reports.get(id)?.result
  const viewed = session.viewed.get(id)
  if (!then?.tape || !viewed) return refuse('not_found', said('bundle.not-recorded'))
  const { replay } = await import('../run/replay.ts')
  let views: readonly TokenReading[] = []
  const guide = guideFor(session, then.guide, null)
  const now = await replay({ ...then, tape: then.tape }, guide, session.tool, (got) => {
    views = got?.views ?? []
  })
  const before = viewed.before ?? then
  const setup = await lookAt(session, { ...now, tape: then.tape }, views, { ...viewed, before })
  return { setup, ...judgmentOf(before, now, guide, session.words) }
}

/** Forgets what was looked at. */
export function forget(session: Session, id: string): void {
  if (!isViewed(id)) return
  session.store.remove(id)
  session.reports.delete(id)
  session.tokens.delete(id)
  session.viewed.delete(id)
}
