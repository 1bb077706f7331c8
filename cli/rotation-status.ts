import { rotationOf } from '../core/app/rotation-record.ts'
import { asideOf } from '../core/app/rotation-secrets.ts'
import { rotationView } from '../core/app/rotation-view.ts'
import { adminName } from '../core/app/secret-name.ts'
import type { RotationStep } from '../core/contract/rotation-values.ts'
import { wordsIn } from '../core/words/words.ts'
import type { AdminPlace } from './admin-place.ts'
import { savedAt } from './rotating.ts'
import { print, printJson, tell } from './say.ts'
import { exit } from './usage.ts'
import type { Spoken } from './words/index.ts'

function lineOf({ state, says, at }: RotationStep, { rotate }: Spoken['words']): string {
  if (state === 'done') return rotate['done-step']({ text: says, at: at === null ? null : Date.parse(at) })
  return state === 'next' ? rotate['next-step']({ text: says }) : rotate['later-step']({ text: says })
}

/** `rotate --status`: where the rotation of a setup stands; 3 where something is half done. */
export async function rotationStatus(at: AdminPlace, format: 'text' | 'json', spoken: Spoken): Promise<number> {
  const { store, secrets, id } = savedAt(at)
  const kept = rotationOf(store, id)
  const known = {
    pending: kept !== null && (await asideOf({ secrets }, id, kept.field)).next,
    writable: (await secrets.has(adminName(id, 'write'))) !== null,
  }
  const view = rotationView(at.guide, { fields: at.fields }, kept, known, wordsIn(spoken.language))
  if (format === 'json') printJson({ schema: 1, ...view })
  else if (view.state === null || view.field === null || view.startedAt === null) print(spoken.words.rotate.none)
  else {
    print(spoken.words.rotate.standing({ field: view.field, at: Date.parse(view.startedAt) }))
    for (const step of view.steps) print(lineOf(step, spoken.words))
    if (view.open) tell(spoken.words.rotate['open-step'])
  }
  return view.over ? exit.ok : exit.incomplete
}
