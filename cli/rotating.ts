import type { AdminWorld } from '../core/app/admin-world.ts'
import { systemClock } from '../core/app/clock.ts'
import type { NotRotated } from '../core/app/rotation-begin.ts'
import type { RotationOptions } from '../core/app/rotation-notes.ts'
import { planRotation, type Reach, type RotationPlan } from '../core/app/rotation-plan.ts'
import { proveSecret } from '../core/app/rotation-proof.ts'
import { tool } from '../core/app/tool.ts'
import { visibleLine } from '../core/model/visible.ts'
import { wordsIn } from '../core/words/words.ts'
import type { AdminPlace } from './admin-place.ts'
import type { Spoken } from './words/index.ts'

type Saved = NonNullable<AdminPlace['saved']>

/** The saved setup of a place; a rotation works with no other. */
export function savedAt({ saved }: AdminPlace): Saved {
  if (!saved) throw new Error('rotate works with a saved setup')
  return saved
}

/** What a rotation at the terminal works with. */
export function rotationOptions(
  at: AdminPlace,
  world: AdminWorld,
  { language }: Spoken,
): Omit<RotationOptions, 'before'> {
  const { store, secrets, id } = savedAt(at)
  const setup = store.setup(id)
  if (!setup) throw new Error('the setup is gone')
  return {
    world,
    kept: { store, secrets, clock: systemClock },
    setup,
    wait: (ms) => new Promise((resolve) => setTimeout(resolve, ms)),
    prove: (secret) =>
      proveSecret(
        {
          guide: at.guide,
          fields: store.setup(id)?.fields ?? at.fields,
          secrets,
          words: wordsIn(language),
          settings: at.settings,
          tool,
          hostKind: 'terminal',
          signal: new AbortController().signal,
        },
        secret,
      ),
  }
}

/** Plans what comes next at a place. */
export const planAt = (
  at: AdminPlace,
  world: AdminWorld,
  reach: Reach,
  spoken: Spoken,
): Promise<RotationPlan | NotRotated> =>
  planRotation(world, rotationOptions(at, world, spoken), reach, wordsIn(spoken.language).nameOf(at.guide.provider))

/** A plan, line by line. */
export function planLines({ moves, scopes, events, notes }: RotationPlan, { language, words }: Spoken): string[] {
  const { say } = wordsIn(language)
  return [
    words.rotate.plan,
    ...moves.flatMap(({ says, final, request }, n) => [
      words.rotate.step({ n: n + 1, text: say(says), final }),
      ...(request ? [visibleLine(words.rotate.request(request))] : []),
    ]),
    ...notes.map((note) => say(note)),
    ...(scopes.length > 0 ? [words.admin['write-scopes']({ scopes })] : []),
    ...(events.length > 0 ? [words.admin.events({ events })] : []),
  ]
}
