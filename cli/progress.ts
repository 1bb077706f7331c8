import type { Progress } from '../core/run/options.ts'
import type { Words } from '../core/words/words.ts'
import type { CliWords } from './words/index.ts'

/** Live progress on a terminal: how many checks are done, and what the run waits for. Pipes do not get it. */
export function progressOn(
  stream: NodeJS.WriteStream,
  core: Words,
  words: CliWords['check'],
): { show(event: Progress): void; clear(): void } {
  if (!stream.isTTY) return { show: () => {}, clear: () => {} }
  const waits = new Map<string, string>()
  let counted = ''
  const draw = () => {
    const waiting = [...waits.values()].at(-1)
    stream.write(`\r\u001b[K${counted}${waiting ? ` · ${words.waiting({ what: waiting })}` : ''}`)
  }
  return {
    show: (event) => {
      if (event.type === 'probe-started') waits.set(event.probe, core.say({ word: `waits.${event.probe}` }))
      if (event.type === 'probe-finished') waits.delete(event.probe)
      if (event.type === 'result') counted = words.done({ done: event.done, of: event.of })
      draw()
    },
    clear: () => void stream.write('\r\u001b[K'),
  }
}
