import type { AdminWorld } from '../../core/app/admin-world.ts'
import { Refusal } from '../../core/app/refusal.ts'
import { isNot, wayNamed } from '../../core/app/rotation-begin.ts'
import { moveText, type Reach, type RotationPlan, rotationGoing, scopesOfWay } from '../../core/app/rotation-plan.ts'
import { rotationOf } from '../../core/app/rotation-record.ts'
import { type Rotated, rotate, takeBack } from '../../core/app/rotation-run.ts'
import { stopSentences } from '../../core/app/rotation-view.ts'
import { wordsIn } from '../../core/words/words.ts'
import { tellClosed } from '../admin-closed.ts'
import { type AdminPlace, adminPlace, placeOptions, worldOf } from '../admin-place.ts'
import { oneOf, readOptions } from '../arguments.ts'
import { confirmed } from '../confirmed.ts'
import { planAt, planLines, rotationOptions, savedAt } from '../rotating.ts'
import { rotationStatus } from '../rotation-status.ts'
import { print, tell } from '../say.ts'
import { exit, UsageError } from '../usage.ts'
import type { Spoken } from '../words/index.ts'

const { setup, ca, proxy, pac, dns, resolve, timeout } = placeOptions
const flag = { type: 'boolean' } as const

/** `rotate`: replaces the secret or the key of a setup, with overlap where the provider has that. */
export async function rotation(args: readonly string[], spoken: Spoken): Promise<number> {
  const options = readOptions('rotate', args, {
    ...{ setup, ca, proxy, pac, dns, resolve, timeout },
    continue: flag,
    finish: flag,
    'take-back': flag,
    status: flag,
    yes: flag,
    format: { type: 'string' },
  })
  const format = oneOf('format', options.format, ['text', 'json'], 'text')
  const chosen = (['continue', 'finish', 'take-back', 'status'] as const).filter((name) => options[name])
  if (options.setup === undefined) throw new UsageError((wrong) => wrong['admin-setup']({ command: 'rotate' }))
  if (chosen.length > 1) throw new UsageError((wrong) => wrong['rotate-one'])
  const at = await adminPlace('rotate', options, spoken, false)
  try {
    if (options.status) return rotationStatus(at, format, spoken)
    const { secrets } = savedAt(at)
    const { keychain, reason } = await secrets.describe()
    if (!keychain)
      throw new UsageError((wrong) => wrong['no-keychain']({ why: wordsIn(spoken.language).say(reason ?? []) }))
    return await goOn(at, chosen[0] ?? null, options.yes ?? false, spoken)
  } catch (error) {
    // The window may rotate the same secret at this moment.
    if (!(error instanceof Refusal)) throw error
    tell(wordsIn(spoken.language).say(error.says))
    return exit.incomplete
  } finally {
    await at.end()
  }
}

type Chosen = 'continue' | 'finish' | 'take-back' | 'status' | null

const reachOf = (chosen: Chosen): Reach => (chosen === 'take-back' ? 'back' : chosen === 'finish' ? 'all' : 'next')

async function goOn(at: AdminPlace, chosen: Chosen, yes: boolean, spoken: Spoken): Promise<number> {
  const { store, id } = savedAt(at)
  const reach = reachOf(chosen)
  // What is over has at most its old secret left to be deleted, and that is not what `--continue` is for.
  const going = rotationGoing(at.guide, store, id, reach)
  if (chosen === null && going) throw new UsageError((wrong) => wrong['rotate-going']({ field: going.way.field }))
  if (chosen !== null && !going) throw new UsageError((wrong) => wrong['rotate-none'])
  const looking = await worldOf(at, (await at.lend('read')) ? 'read' : 'write')
  let plan: RotationPlan
  try {
    if (!looking.open) return await refused(looking, spoken)
    const planned = await planAt(at, looking, reach, spoken)
    if (isNot(planned)) {
      tell(stopSentences(planned, wordsIn(spoken.language)))
      return exit.failed
    }
    plan = planned
  } finally {
    await looking.close()
  }
  print(planLines(plan, spoken).join('\n'))
  if (!yes && !(await confirmed(questionOf(plan, at, spoken), 'rotate'))) {
    tell(spoken.words.rotate.declined)
    return exit.incomplete
  }
  return carryOut(at, plan, reach, spoken)
}

function questionOf({ moves, way }: RotationPlan, { guide }: AdminPlace, { words }: Spoken): string {
  const handed = moves.some(({ move }) => move === 'hand-over')
  return handed
    ? words.rotate['ask-handed']({ product: guide.product, field: way.field })
    : words.rotate.ask({ n: moves.length })
}

async function refused(world: AdminWorld, spoken: Spoken): Promise<number> {
  await tellClosed(world, spoken)
  return exit.failed
}

async function carryOut(at: AdminPlace, plan: RotationPlan, reach: Reach, spoken: Spoken): Promise<number> {
  const moves = plan.moves.map(({ move }) => move)
  const scopes = scopesOfWay(plan.way, moves)
  const world = await worldOf(at, 'write', scopes)
  try {
    if (!world.open) return await refused(world, spoken)
    const lacking = world.opened.lacking.filter((scope) => scopes.includes(scope))
    if (lacking.length > 0) {
      tell(spoken.words.rotate.lacking({ scopes: lacking }))
      return exit.failed
    }
    const options = { ...rotationOptions(at, world, spoken), before: () => true }
    const came = reach === 'back' ? await takeBack(options) : await rotate(options, moves)
    return ended(at, came, plan, spoken)
  } finally {
    await world.close()
  }
}

function ended(at: AdminPlace, { done, stopped }: Rotated, { way }: RotationPlan, spoken: Spoken): number {
  const { store, id, name } = savedAt(at)
  const core = wordsIn(spoken.language)
  const { rotate: words } = spoken.words
  for (const move of done) print(words.done({ text: core.say(moveText(move, way)) }))
  const now = rotationOf(store, id)
  const { field } = way
  if (stopped) {
    tell(stopSentences(stopped, core))
    return now?.doing ? exit.incomplete : exit.failed
  }
  if (now?.state === 'proved' && !now.back) {
    const { product } = at.guide
    print((now.swapped ? words['copy-kept'] : words.copy)({ product, field, setup: name }))
    if (now.newKid !== null) print(words['key-id']({ kid: now.newKid }))
  }
  const over = now !== null && !rotationGoing(at.guide, store, id, 'next') && wayNamed(at.guide, now) !== null
  if (!over) print(words['then-continue']({ setup: name }))
  else print(now.state === 'taken-back' ? words['over-back']({ field }) : words.over({ field }))
  return exit.ok
}
