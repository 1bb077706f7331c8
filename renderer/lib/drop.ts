import type { Dragged, Listening } from './keep-page.ts'
import { isForWindow } from './opened-names.ts'

/** What is used of an element that files are dropped on. */
interface Place extends Listening {
  toggleAttribute(name: string, on: boolean): boolean
}

/** While this stands on an element, a file is held over it. */
const over = 'data-file-over'

/**
 * An attachment: files that are dropped on the element are handed over, and the browser does not open them. Text that is
 * dragged is not touched.
 * @param fits by its name; a file that does not fit is left to the window
 */
export const takesFiles =
  (take: (files: readonly File[]) => void, fits = (name: string) => !isForWindow(name)) =>
  (element: Place) => {
    const onFiles =
      (handle: (dragged: NonNullable<Dragged['dataTransfer']>, event: Event) => void) => (event: Event) => {
        const { dataTransfer } = event as Dragged
        if (dataTransfer?.types.includes('Files')) handle(dataTransfer, event)
      }
    const listeners = {
      dragover: onFiles((dragged, event) => {
        event.preventDefault()
        dragged.dropEffect = 'copy'
        element.toggleAttribute(over, true)
      }),
      dragleave: onFiles(() => element.toggleAttribute(over, false)),
      drop: onFiles((dragged, event) => {
        element.toggleAttribute(over, false)
        const files = [...dragged.files]
        if (!files.every(({ name }) => fits(name))) return
        event.preventDefault()
        event.stopPropagation()
        take(files)
      }),
    }
    for (const [name, listener] of Object.entries(listeners)) element.addEventListener(name, listener)
    return () => {
      for (const [name, listener] of Object.entries(listeners)) element.removeEventListener(name, listener)
    }
  }
