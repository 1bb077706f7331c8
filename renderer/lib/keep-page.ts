/** What is used of the event of something that is dragged. */
export interface Dragged extends Event {
  dataTransfer: { types: readonly string[]; files: Iterable<File>; dropEffect: string } | null
}

/** What listens to events. */
export type Listening = Pick<EventTarget, 'addEventListener' | 'removeEventListener'>

/** Names of the files that the window opens wherever they are dropped. */
export const opened = /\.(zip|age|json)$/i

/**
 * Keeps the page when a file is dropped beside what takes it: a browser would leave the page and open the file. A field
 * for files takes a file by itself.
 * @param open is handed what was dropped and is opened by the window
 * @param lost hears that nothing takes what was dropped
 */
export function keepPage(page: Listening, open: (files: readonly File[]) => void, lost = () => {}): () => void {
  const stay = (event: Event) => {
    const { dataTransfer, target } = event as Dragged
    const field = (target as { type?: string } | null)?.type === 'file'
    if (event.defaultPrevented || field || !dataTransfer?.types.includes('Files')) return
    event.preventDefault()
    dataTransfer.dropEffect = 'copy'
    const files = [...dataTransfer.files].filter(({ name }) => opened.test(name))
    if (event.type !== 'drop') return
    if (files[0]) open(files)
    else lost()
  }
  const names = ['dragover', 'drop']
  for (const name of names) page.addEventListener(name, stay)
  return () => {
    for (const name of names) page.removeEventListener(name, stay)
  }
}
