import type { Dragged, Listening } from './keep-page.ts'

/** What is used of an element that files are dropped on. */
interface Place extends Listening {
  toggleAttribute(name: string, on: boolean): boolean
}

/** While this stands on an element, a file is held over it. */
const over = 'data-file-over'

/**
 * An attachment: files that are dropped on the element are handed over, and the browser does not open them. Text that is
 * dragged is not touched.
 */
export const takesFiles = (take: (files: readonly File[]) => void) => (element: Place) => {
  const onFiles = (handle: (dragged: NonNullable<Dragged['dataTransfer']>, event: Event) => void) => (event: Event) => {
    const { dataTransfer } = event as Dragged
    if (!dataTransfer?.types.includes('Files')) return
    event.preventDefault()
    handle(dataTransfer, event)
  }
  const listeners = {
    dragover: onFiles((dragged) => {
      dragged.dropEffect = 'copy'
      element.toggleAttribute(over, true)
    }),
    dragleave: onFiles(() => element.toggleAttribute(over, false)),
    drop: onFiles((dragged, event) => {
      event.stopPropagation()
      element.toggleAttribute(over, false)
      take([...dragged.files])
    }),
  }
  for (const [name, listener] of Object.entries(listeners)) element.addEventListener(name, listener)
  return () => {
    for (const [name, listener] of Object.entries(listeners)) element.removeEventListener(name, listener)
  }
}
