/** What is used of the event of something that is dragged. */
export interface Dragged extends Event {
  dataTransfer: { types: readonly string[]; files: Iterable<File>; dropEffect: string } | null
}

/** What listens to events. */
export type Listening = Pick<EventTarget, 'addEventListener' | 'removeEventListener'>

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
