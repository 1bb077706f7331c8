import { keepFocus } from './keep-focus.ts'
import { onePress } from './one-press.ts'

/** Begins what the window does from its first use on. @param path of the event that used it first */
export function onceUsed(path: readonly EventTarget[]): void {
  keepFocus(path)
  onePress(document)
}
