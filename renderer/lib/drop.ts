/** What is used of the event of something that is dragged. */
interface Dragged extends Event {
  dataTransfer: { types: readonly string[]; files: Iterable<File>; dropEffect: string } | null
}

type Listening = Pick<EventTarget, 'addEventListener' | 'removeEventListener'>

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

/**
 * Keeps the page when a file is dropped beside what takes it: a browser would leave the page and open the file. A field
 * for files takes a file by itself.
 */
export function keepPage(page: Listening): () => void {
  const stay = (event: Event) => {
    const { dataTransfer, target } = event as Dragged
    const field = (target as { type?: string } | null)?.type === 'file'
    if (!event.defaultPrevented && !field && dataTransfer?.types.includes('Files')) {
      event.preventDefault()
      dataTransfer.dropEffect = 'none'
    }
  }
  const names = ['dragover', 'drop']
  for (const name of names) page.addEventListener(name, stay)
  return () => {
    for (const name of names) page.removeEventListener(name, stay)
  }
}
