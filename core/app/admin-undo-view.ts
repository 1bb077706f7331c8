import { foundEvidence } from '../checks/wanted-evidence.ts'
import type { AdminNotUndone, AdminUndoPlan, AdminUndoRow } from '../contract/admin-ledger-values.ts'
import type { Json } from '../model/json.ts'
import type { Said } from '../model/said.ts'
import { visibleLine } from '../model/visible.ts'
import { said } from '../words/said.ts'
import type { Words } from '../words/words.ts'
import type { PageOf } from './admin-access-view.ts'
import { namingOfEntry, placeOfEntry } from './admin-names.ts'
import { refusalOf } from './admin-refusal.ts'
import { undoRights, undoScopes } from './admin-undo.ts'
import type { Called, Judged } from './admin-undo-judge.ts'
import { lineOf } from './admin-view.ts'
import type { AdminWorld } from './admin-world.ts'

/** What is said of undoing, and in what words. */
export interface Telling {
  world: Pick<AdminWorld, 'admin' | 'hide' | 'opened'>
  words: Words
  pageOf: PageOf
}

const nounOf = ({ admin }: Telling['world'], kind: string, { say }: Words): string => {
  const found = admin.kinds.find(({ id }) => id === kind)
  return found ? say(found.noun) : kind
}

/** What to do by hand about a change that stays. */
const todos: Readonly<Record<Exclude<AdminNotUndone, 'changed-since'>, Said>> = {
  'has-kept-parts': said('admin-api.undo-todo-has-kept-parts'),
  refused: said('admin-api.undo-todo-refused'),
  unknown: said('admin-api.undo-todo-unknown'),
  'by-hand': said('admin-api.undo-todo-by-hand'),
  'half-undone': said('admin-api.undo-todo-half-undone'),
  'not-shown': said('admin-api.undo-todo-not-shown'),
}

function todoOf(why: AdminNotUndone, action: 'create' | 'change'): Said {
  if (why !== 'changed-since') return todos[why]
  return action === 'create' ? said('admin-api.undo-todo-changed-create') : said('admin-api.undo-todo-changed-change')
}

/** Why a change stays; what the provider has answered says it of a refusal by itself. */
function saysOf(why: AdminNotUndone, { keeps, entry, outcome }: Judged, { world, words }: Telling): string {
  const called = ({ kind, name }: Called) =>
    visibleLine(words.say(said('admin-api.undo-kept', { noun: nounOf(world, kind, words), name })))
  const reasons: Readonly<Record<AdminNotUndone, Said | null>> = {
    'changed-since': said('admin-api.undo-changed-since'),
    'has-kept-parts': said('admin-api.undo-has-kept-parts', { by: keeps.map(called) }),
    refused: null,
    unknown: said('admin-api.undo-unknown'),
    'by-hand': said('admin-api.undo-by-hand'),
    'half-undone': said('admin-api.undo-half-undone'),
    'not-shown': said('admin-api.undo-not-shown'),
  }
  const reason = reasons[why]
  const scopes = undoRights(entry.change, world.admin.kinds)
  return [
    ...(reason ? [words.say(reason)] : []),
    ...(outcome ? [refusalOf({ outcome, change: { scopes } }, world, words)] : []),
  ].join(' ')
}

/** Who else is affected by undoing a change, in words, by its number. */
export type SharedBy = ReadonlyMap<number, string>

/** One change, as it is shown before it is undone, or after it was left. */
export function undoRow(judged: Judged, telling: Telling, shared: SharedBy = new Map()): AdminUndoRow {
  const { entry, why, gone, drift } = judged
  const { change, number, at } = entry
  const { world, words, pageOf } = telling
  const naming = namingOfEntry(change, words)
  const shown = (value: Json) => (value === null ? null : lineOf(words, foundEvidence(value), naming))
  return {
    number,
    at,
    noun: nounOf(world, change.kind, words),
    name: visibleLine(change.name),
    ...placeOfEntry(change, words),
    action: change.action,
    why,
    gone,
    shared: shared.get(number) ?? null,
    says: why && saysOf(why, judged, telling),
    todo: why && words.say(todoOf(why, change.action)),
    drift: drift.map(({ path, left, now }) => ({ path: visibleLine(path), left: shown(left), now: shown(now) })),
    back:
      why === null && !gone && change.action === 'change'
        ? Object.entries(change.before).map(([path, before]) => ({
            path: visibleLine(path),
            before: shown(change.after[path] ?? null),
            after: shown(before),
          }))
        : [],
    page: why === null ? null : pageOf(world.admin.kinds.find(({ id }) => id === change.kind)?.page),
  }
}

/** What undoing would do now, and the rights that are known to be missing for it. */
export function undoPlanView(all: readonly Judged[], telling: Telling, shared: SharedBy): AdminUndoPlan {
  const { admin, opened } = telling.world
  const needed = undoScopes(
    all.filter(({ why, gone }) => why === null && !gone).map(({ entry }) => entry),
    admin.kinds,
  )
  return {
    rows: all.map((judged) => undoRow(judged, telling, shared)),
    lacking: opened.lacking.filter((scope) => needed.includes(scope)),
  }
}
