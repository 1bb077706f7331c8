import type { Json } from '../model/json.ts'
import type { PlannedChange } from './change.ts'
import { same } from './members.ts'

/** A text without its places, such as `{app.id}`, in the parts between them. */
const partsOf = (text: string): string[] => text.split(/\{[^{}\s]+\}/)

/** Whether a text is another one with its places filled. */
function isFilled(now: string, shown: string): boolean {
  const [first = '', ...more] = partsOf(shown)
  if (more.length === 0) return now === shown
  if (!now.startsWith(first)) return false
  let at = first.length
  for (const part of more) {
    const next = now.indexOf(part, at)
    if (next < 0) return false
    at = next + part.length
  }
  return now.endsWith(more.at(-1) ?? '')
}

/** Whether a value is the one that was shown: what an earlier change has made stands in its places. */
function isAsShown(now: Json, shown: Json): boolean {
  if (typeof now === 'string' && typeof shown === 'string') return isFilled(now, shown)
  if (Array.isArray(now) && Array.isArray(shown)) {
    const entries = now as readonly Json[]
    return entries.length === shown.length && entries.every((each, at) => isAsShown(each, shown[at] ?? null))
  }
  return same(now, shown)
}

const areAsShown = (now: PlannedChange['after'], shown: PlannedChange['after'], more: boolean): boolean =>
  (more || Object.keys(now).length === Object.keys(shown).length) &&
  Object.entries(shown).every(([path, value]) => now[path] !== undefined && isAsShown(now[path], value))

/**
 * Whether a change is the one that was shown: of the same object, from the same values to the same values. Of a new object,
 * members may come to it whose values an earlier change has made.
 */
export const isShown = (now: PlannedChange, shown: PlannedChange): boolean =>
  now.action === shown.action &&
  now.object?.id === shown.object?.id &&
  areAsShown(now.before, shown.before, false) &&
  areAsShown(now.after, shown.after, now.action === 'create')
