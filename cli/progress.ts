import type { Progress } from '../core/run/run.ts'
import type { Words } from '../core/words/words.ts'

/** Live progress on a terminal: how many checks are done, and what is waited for. Pipes get nothing. */
export function progressOn(stream: NodeJS.WriteStream, words: Words): { show(event: Progress): void; clear(): void } {
  if (!stream.isTTY) return { show: () => {}, clear: () => {} }
  const waits = new Map<string, string>()
  let counted = ''
  const draw = () => {
    const waiting = [...waits.values()].at(-1)
    stream.write(`\r\u001b[K${counted}${waiting ? ` · waiting for ${waiting}` : ''}`)
  }
  return {
    show: (event) => {
      if (event.type === 'probe-started') waits.set(event.probe, words.say({ word: `waits.${event.probe}` }))
      if (event.type === 'probe-finished') waits.delete(event.probe)
      if (event.type === 'result') counted = `${event.done} of ${event.of} checks`
      draw()
    },
    clear: () => void stream.write('\r\u001b[K'),
  }
}
