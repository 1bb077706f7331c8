import { placeOfEntry } from '../../core/app/admin-names.ts'
import { changeOptions, forgetSecret } from '../../core/app/admin-order.ts'
import { refusalOf } from '../../core/app/admin-refusal.ts'
import { type Undone, undoable, undoChanges, undoScopes } from '../../core/app/admin-undo.ts'
import type { AdminWorld } from '../../core/app/admin-world.ts'
import { systemClock } from '../../core/app/clock.ts'
import type { LedgerEntry } from '../../core/model/ledger.ts'
import { visibleLine } from '../../core/model/visible.ts'
import { providers } from '../../core/providers/index.ts'
import { wordsIn } from '../../core/words/words.ts'
import { orBusy, tellClosed } from '../admin-closed.ts'
import { type AdminPlace, adminPlace, placeOptions, worldOf } from '../admin-place.ts'
import { readOptions } from '../arguments.ts'
import { confirmed, needTerminal } from '../confirmed.ts'
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
  const open = entries.filter(({ state }) => state === 'sending')
  if (undoable(entries).length + open.length === 0) {
    print(words.admin['undo-nothing'])
    return exit.ok
  }
  const kinds = providers[at.guide.provider].admin?.kinds ?? []
  const world = await worldOf(at, 'write', undoScopes(entries, kinds))
  try {
    const core = wordsIn(language)
    const rowOf = ({ change, at: when }: LedgerEntry) =>
      words.admin['undo-row']({
        action: change.action,
        noun: nounOf(world.admin, change.kind, core),
        name: change.name,
        ...placeOfEntry(change, core),
        at: Date.parse(when),
      })
    const rows = [...open, ...undoable(entries)]
    if (!yes) needTerminal('undo')
    for (const entry of rows) print(visibleLine(rowOf(entry)))
    const same = store.setups().filter((other) => other.id !== id && other.fields.domain === at.fields.domain)
    if (same.length > 0) print(words.admin['undo-shared']({ setups: same.map(({ name }) => name) }))
    if (!yes && !(await confirmed(words.admin['ask-undo']({ n: rows.length }), 'undo'))) {
      tell(words.admin.declined)
      return exit.incomplete
    }
    if (!world.open) {
      await tellClosed(world, spoken)
      return exit.failed
    }
    const kept = { store, secrets, clock: systemClock }
    const undoing = undoChanges({
      ...changeOptions(kept, id, world),
      forgetSecret: () => forgetSecret(kept, id),
      before: () => true,
    })
    const came = await orBusy(undoing, spoken)
    if (!came) return exit.incomplete
    return tellUndone(came, world, spoken)
  } finally {
    await world.close()
  }
}

/** Tells what was taken back and what was left, and why; gives the exit status. */
function tellUndone({ undone, gone, left }: Undone, world: AdminWorld, { words, language }: Spoken): number {
  const core = wordsIn(language)
  const what = ({ change }: LedgerEntry) => `${nounOf(world.admin, change.kind, core)} ${change.name}`
  for (const entry of undone) {
    const said = gone.includes(entry) ? words.admin['undone-gone'] : words.admin.undone
    print(said({ what: what(entry), at: Date.parse(entry.at) }))
  }
  for (const { entry, why, outcome } of left) {
    tell(words.admin['not-undone']({ what: what(entry), why }))
    if (outcome) tell(words.admin.message({ text: refusalOf({ outcome }, world, core) }))
  }
  return left.length === 0 ? exit.ok : left.some(({ why }) => why === 'unknown') ? exit.incomplete : exit.failed
}
