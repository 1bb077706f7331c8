import type { PlannedChange } from '../../core/admin/change.ts'
import { planOf } from '../../core/admin/plan.ts'
import { forStep } from '../../core/admin/step-plan.ts'
import { namingOf } from '../../core/app/admin-names.ts'
import { appsBeside, sharedText } from '../../core/app/admin-shared.ts'
import type { AdminWorld } from '../../core/app/admin-world.ts'
import { wordsIn } from '../../core/words/words.ts'
import { tellClosed } from '../admin-closed.ts'
import { type AdminPlace, adminPlace, placeOptions, worldOf } from '../admin-place.ts'
import { oneOf, readOptions } from '../arguments.ts'
import { linesOf, rightsOf, stepNamed } from '../planned.ts'
import { print, printJson } from '../say.ts'
import { exit } from '../usage.ts'
import type { Spoken } from '../words/index.ts'

/** `plan`: what has to be done so that a tenant has what the guide wants. Changes nothing. */
export async function plan(args: readonly string[], spoken: Spoken): Promise<number> {
  const options = readOptions('plan', args, {
    ...placeOptions,
    step: { type: 'string' },
    verbose: { type: 'boolean' },
    format: { type: 'string' },
  })
  const format = oneOf('format', options.format, ['text', 'json'], 'text')
  const place = await adminPlace('plan', options, spoken, true)
  try {
    const step = stepNamed(place.guide, options.step)
    const world = await worldOf(place, 'read')
    try {
      return await show(place, world, { step, format, verbose: options.verbose ?? false }, spoken)
    } finally {
      await world.close()
    }
  } finally {
    await place.end()
  }
}

async function show(
  { guide, saved }: AdminPlace,
  world: AdminWorld,
  { step, format, verbose }: { step: string | null; format: 'text' | 'json'; verbose: boolean },
  spoken: Spoken,
): Promise<number> {
  const { words, language } = spoken
  if (!world.open) {
    await tellClosed(world, spoken)
    return exit.incomplete
  }
  const core = wordsIn(language)
  const input = await world.read()
  const all = planOf(input)
  const naming = namingOf(all, input, core, await appsBeside(world, input))
  const changes = forStep(all, step)
  const sharedOf = (change: PlannedChange) => sharedText(change, input, core, naming)
  if (format === 'json') printJson(planJson(changes, { guide: guide.id, setup: saved?.name ?? null }, world, sharedOf))
  else
    print(
      [
        ...linesOf(changes, world.admin, {
          core,
          words: words.admin,
          naming,
          shared: sharedOf,
          bodies: verbose,
        }),
        ...rightsOf(changes, words.admin),
      ].join('\n'),
    )
  if (!changes.some(({ kept }) => kept === 'unread')) return exit.ok
  await tellClosed(world, spoken, input.reading)
  return exit.incomplete
}

const planJson = (
  changes: readonly PlannedChange[],
  of: { guide: string; setup: string | null },
  { opened }: AdminWorld,
  sharedOf: (change: PlannedChange) => string | null,
) => ({
  schema: 1,
  ...of,
  lacking: opened.lacking,
  changes: changes.map((change) => {
    const { object, ...rest } = change
    return { ...rest, id: object?.id ?? null, shared: sharedOf(change) }
  }),
})
