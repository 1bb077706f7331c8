import { usersBeside } from '../admin/shared.ts'
import type { Words } from '../words/words.ts'
import { namingOf } from './admin-names.ts'
import { affectedText, appsOf } from './admin-shared.ts'
import type { Judged } from './admin-undo-judge.ts'
import type { SharedBy } from './admin-undo-view.ts'
import type { AdminWorld } from './admin-world.ts'

/**
 * Who else is affected by what undoing would do now, by the number of the change. To remove a part of what others use affects
 * them as a change of it does. Reads the tenant.
 */
export async function undoShared(all: readonly Judged[], world: AdminWorld, words: Words): Promise<SharedBy> {
  const going = all.flatMap(({ does, entry }) => (does ? [{ object: does.object, entry }] : []))
  if (going.length === 0) return new Map()
  const input = await world.read()
  const found = going.map(({ object, entry: { number, change } }) => {
    const { kind, after } = change
    return [number, usersBeside({ kind, action: 'change', object, within: object.within, after }, input)] as const
  })
  const beside = found.some(([, affected]) => Array.isArray(affected)) ? await appsOf(world, input) : []
  const naming = namingOf([], input, words, beside)
  const told = found.map(([number, affected]) => [number, affectedText(affected, words, naming)] as const)
  return new Map(told.flatMap(([number, text]) => (text === null ? [] : [[number, text] as const])))
}
