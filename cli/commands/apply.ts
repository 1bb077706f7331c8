import type { PlannedChange } from '../../core/admin/change.ts'
import { planOf } from '../../core/admin/plan.ts'
import { forStep } from '../../core/admin/step-plan.ts'
import { type Applied, applyPlan } from '../../core/app/admin-apply.ts'
import { namingOf } from '../../core/app/admin-names.ts'
import { changeOptions } from '../../core/app/admin-order.ts'
import { refusalOf } from '../../core/app/admin-refusal.ts'
import { appsBeside, sharedText } from '../../core/app/admin-shared.ts'
import type { AdminWorld } from '../../core/app/admin-world.ts'
import { systemClock } from '../../core/app/clock.ts'
import { wordsIn } from '../../core/words/words.ts'
import { orBusy, tellClosed } from '../admin-closed.ts'
import { type AdminPlace, adminPlace, placeOptions, worldOf } from '../admin-place.ts'
import { readOptions } from '../arguments.ts'
import { confirmed } from '../confirmed.ts'
import { isDone, linesOf, rightsOf, stepNamed, titleOf } from '../planned.ts'
import { print, tell } from '../say.ts'
import { exit, UsageError } from '../usage.ts'
import type { Spoken } from '../words/index.ts'

/** `apply`: does what the plan says, one object at a time, after one question. */
export async function apply(args: readonly string[], spoken: Spoken): Promise<number> {
  const { setup, ca, proxy, pac, dns, resolve, timeout } = placeOptions
  const options = readOptions('apply', args, {
    setup,
    ca,
    proxy,
    pac,
    dns,
    resolve,
    timeout,
    step: { type: 'string' },
    yes: { type: 'boolean' },
  })
  if (options.setup === undefined) throw new UsageError((wrong) => wrong['admin-setup']({ command: 'apply' }))
  const at = await adminPlace('apply', options, spoken, false)
  try {
    const step = stepNamed(at.guide, options.step)
    const planned = await plannedAt(at, step, spoken)
    if (!planned) return exit.incomplete
    const core = wordsIn(spoken.language)
    const naming = namingOf(planned.all, planned.input, core, planned.beside)
    print(
      [
        ...linesOf(planned.changes, planned.admin, {
          core,
          words: spoken.words.admin,
          naming,
          shared: (change) => sharedText(change, planned.input, core, naming),
        }),
        ...rightsOf(planned.changes, spoken.words.admin),
      ].join('\n'),
    )
    const todo = planned.changes.filter(({ action }) => action !== 'keep')
    // What an earlier time left open is settled all the same.
    const open = at.saved?.store.ledger(at.saved.id).some(({ state }) => state === 'sending') ?? false
    if (todo.length === 0 && !open) return statusOf(planned.changes)
    if (
      todo.length > 0 &&
      !(options.yes ?? (await confirmed(spoken.words.admin['ask-apply']({ n: todo.length }), 'apply')))
    ) {
      tell(spoken.words.admin.declined)
      return exit.incomplete
    }
    return await carryOut(at, step, todo, spoken)
  } finally {
    await at.end()
  }
}

/** What is planned with the access to read, or with that to change where there is no other. */
async function plannedAt(at: AdminPlace, step: string | null, spoken: Spoken) {
  const world = await worldOf(at, (await at.lend('read')) ? 'read' : 'write')
  try {
    // Without access nothing is known of the configuration: that is not the same as nothing to do.
    if (!world.open) {
      await tellClosed(world, spoken)
      return null
    }
    const input = await world.read()
    const changes = planOf(input)
    if (changes.some(({ kept }) => kept === 'unread')) await tellClosed(world, spoken, input.reading)
    const beside = await appsBeside(world, input)
    return { admin: world.admin, input, beside, all: changes, changes: forStep(changes, step) }
  } finally {
    await world.close()
  }
}

const statusOf = (changes: readonly PlannedChange[]): number => (isDone(changes) ? exit.ok : exit.failed)

async function carryOut(
  at: AdminPlace,
  step: string | null,
  todo: readonly PlannedChange[],
  spoken: Spoken,
): Promise<number> {
  const { saved } = at
  if (!saved) throw new Error('apply works with a saved setup')
  const { words } = spoken
  const core = wordsIn(spoken.language)
  const world = await worldOf(at, 'write', [...new Set(todo.flatMap(({ scopes }) => scopes))])
  try {
    if (!world.open) {
      await tellClosed(world, spoken)
      return exit.failed
    }
    const applying = applyPlan({
      ...changeOptions({ store: saved.store, secrets: saved.secrets, clock: systemClock }, saved.id, world),
      step,
      // What was not in the plan that the person has seen is not done.
      shown: todo,
      before: () => true,
      after: (change) => print(words.admin.done({ what: titleOf(change, world.admin, core, words.admin) })),
    })
    const applied = await orBusy(applying, spoken)
    return applied ? ended(applied, { world, setup: saved.name }, spoken) : exit.incomplete
  } finally {
    await world.close()
  }
}

function ended(
  { stopped, open, left }: Applied,
  { world, setup }: { world: AdminWorld; setup: string },
  { words, language }: Spoken,
): number {
  const { admin } = words
  const core = wordsIn(language)
  for (const { change } of open)
    tell(admin.open({ what: titleOf({ ...change, kept: null }, world.admin, core, admin) }))
  if (stopped) {
    const { change, unknown } = stopped
    tell(admin.stopped({ what: titleOf(change, world.admin, core, admin), unknown }))
    tell(admin.message({ text: refusalOf(stopped, world, core) }))
    return unknown ? exit.incomplete : exit.failed
  }
  if (open.length > 0) return exit.incomplete
  const status = statusOf(left)
  print(status === exit.ok ? admin['applied-all']({ setup }) : admin['left-by-hand'])
  return status
}
