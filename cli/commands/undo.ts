import { pagesFor } from '../../core/app/admin-access-view.ts'
import { changeOptions, forgetSecret } from '../../core/app/admin-order.ts'
import { hasUndoable, planUndo, type Undone, undoChanges, undoScopes } from '../../core/app/admin-undo.ts'
import { undoShared } from '../../core/app/admin-undo-shared.ts'
import { type Telling, undoPlanView, undoRow } from '../../core/app/admin-undo-view.ts'
import { systemClock } from '../../core/app/clock.ts'
import type { AdminUndoPlan, AdminUndoRow } from '../../core/contract/admin-ledger-values.ts'
import type { LedgerEntry } from '../../core/model/ledger.ts'
import { visibleLine } from '../../core/model/visible.ts'
import { providers } from '../../core/providers/index.ts'
import { wordsIn } from '../../core/words/words.ts'
import { orBusy, tellClosed } from '../admin-closed.ts'
import { type AdminPlace, adminPlace, placeOptions, worldOf } from '../admin-place.ts'
import { readOptions } from '../arguments.ts'
import { confirmed } from '../confirmed.ts'
import { nounOf } from '../planned.ts'
import { print, tell } from '../say.ts'
import { exit, UsageError } from '../usage.ts'
import type { Spoken } from '../words/index.ts'

/** `undo`: takes back what `apply` did, the newest first, after one question. */
export async function undo(args: readonly string[], spoken: Spoken): Promise<number> {
  const { setup, ca, proxy, pac, dns, resolve, timeout } = placeOptions
  const options = readOptions('undo', args, { setup, ca, proxy, pac, dns, resolve, timeout, yes: { type: 'boolean' } })
  if (options.setup === undefined) throw new UsageError((wrong) => wrong['admin-setup']({ command: 'undo' }))
  const at = await adminPlace('undo', options, spoken, false)
  try {
    return await takeBack(at, options.yes ?? false, spoken)
  } finally {
    await at.end()
  }
}

async function takeBack(at: AdminPlace, yes: boolean, spoken: Spoken): Promise<number> {
  const { saved } = at
  const { words, language } = spoken
  if (!saved) throw new Error('undo works with a saved setup')
  const { store, secrets, id } = saved
  const entries = store.ledger(id)
  if (!hasUndoable(entries)) {
    print(words.admin['undo-nothing'])
    return exit.ok
  }
  const world = await worldOf(at, 'write', undoScopes(entries, providers[at.guide.provider].admin?.kinds ?? []))
  try {
    if (!world.open) {
      await tellClosed(world, spoken)
      return exit.failed
    }
    const core = wordsIn(language)
    const telling: Telling = { world, words: core, pageOf: pagesFor(at.guide, at.fields, core) }
    const kept = { store, secrets, clock: systemClock }
    const options = changeOptions(kept, id, world)
    const planned = await orBusy(planUndo(options), spoken)
    if (!planned) return exit.incomplete
    const plan = undoPlanView(planned, telling, await undoShared(planned, world, core))
    const shown = printPlan(plan, otherSetups(at), spoken)
    if (shown.length === 0) return plan.rows.length === 0 ? exit.ok : statusOf(plan.rows)
    // Somebody who cannot be asked has seen what it would do.
    if (!yes && !(await confirmed(words.admin['ask-undo']({ n: shown.length }), 'undo'))) {
      tell(words.admin.declined)
      return exit.incomplete
    }
    const undoing = undoChanges({ ...options, shown, forgetSecret: () => forgetSecret(kept, id), before: () => true })
    const came = await orBusy(undoing, spoken)
    return came ? tellUndone(came, plan, telling, spoken) : exit.incomplete
  } finally {
    await world.close()
  }
}

/** Other setups of the same tenant. */
function otherSetups({ saved, fields }: AdminPlace): string[] {
  const others = saved?.store.setups().filter((other) => other.id !== saved.id && other.fields.domain === fields.domain)
  return others?.map(({ name }) => name) ?? []
}

/** Shows what will be taken back, and what stays and why; gives the numbers of what will be taken back. */
function printPlan({ rows, lacking }: AdminUndoPlan, setups: readonly string[], { words }: Spoken): number[] {
  const { admin } = words
  for (const row of rows) {
    const what = { ...row, at: Date.parse(row.at) }
    if (row.why !== null) for (const line of keptLines(row, words)) print(line)
    else
      for (const line of [
        row.gone ? admin['undo-row-gone'](what) : admin['undo-row'](what),
        ...(row.shared === null ? [] : [admin.shared({ text: row.shared })]),
        ...row.back.map((member) => admin['undo-back'](member)),
      ])
        print(visibleLine(line))
  }
  if (lacking.length > 0) print(admin['undo-lacking']({ scopes: lacking }))
  if (setups.length > 0) print(admin['undo-shared']({ setups }))
  const going = rows.filter(({ why }) => why === null)
  if (going.length === 0) print(admin['undo-none'])
  return going.map(({ number }) => number)
}

/** A change that stays: what was changed since, and what to do by hand. */
const keptLines = (row: AdminUndoRow, { admin }: Spoken['words']): string[] =>
  [
    admin['undo-row-kept']({ ...row, at: Date.parse(row.at) }),
    ...(row.says === null ? [] : [admin['undo-why']({ text: row.says })]),
    ...row.drift.map((drift) => admin['undo-drift'](drift)),
    ...(row.todo === null ? [] : [admin['undo-why']({ text: row.todo })]),
    ...(row.page === null ? [] : [admin['undo-why']({ text: row.page.url })]),
  ].map(visibleLine)

/** Tells what was taken back, and what was left that was not shown as left before; gives the exit status. */
function tellUndone({ undone, gone, left }: Undone, before: AdminUndoPlan, telling: Telling, spoken: Spoken): number {
  const { words, language } = spoken
  const what = ({ change }: LedgerEntry) =>
    `${nounOf(telling.world.admin, change.kind, wordsIn(language))} ${change.name}`
  for (const entry of undone) {
    const said = gone.includes(entry) ? words.admin['undone-gone'] : words.admin.undone
    print(visibleLine(said({ what: what(entry), at: Date.parse(entry.at) })))
  }
  const rows = left.map((each) => undoRow(each, telling))
  for (const row of rows) {
    const known = before.rows.some(({ number, why }) => number === row.number && why === row.why)
    if (known) tell(words.admin['undo-left']({ what: `${row.noun} ${row.name}` }))
    else for (const line of keptLines(row, words)) tell(line)
  }
  return rows.length === 0 ? exit.ok : statusOf(rows)
}

const statusOf = (left: readonly AdminUndoRow[]): number =>
  left.some(({ why }) => why === 'unknown' || why === 'half-undone') ? exit.incomplete : exit.failed
