import type { Listener, Subscribe } from './calls.ts'
import type { Program } from './program.ts'

/** Splits a byte stream into the JSON values of its lines; blank lines only keep it open. */
async function* lines(body: ReadableStream<Uint8Array>): AsyncGenerator<unknown> {
  const reader = body.getReader()
  const decoder = new TextDecoder()
  let rest = ''
  for (;;) {
    const { done, value } = await reader.read()
    if (done) return
    const parts = (rest + decoder.decode(value, { stream: true })).split('\n')
    rest = parts.pop() ?? ''
    for (const line of parts) if (line.trim()) yield JSON.parse(line)
  }
}

interface Wire {
  /** Asks the host for its stream of signals. */
  ask: () => Promise<Response>
  /** Resolves after so many milliseconds. */
  delay: (ms: number) => Promise<void>
  program: Program
}

/** Reads the stream to its end. True when it was open for a while, false when it could not be opened. */
async function listenOnce({ ask, program }: Wire, deliver: (line: unknown) => void): Promise<boolean> {
  let open = false
  try {
    const answer = await ask()
    if (answer.status === 401 || answer.status === 403) program.become('locked')
    if (!answer.ok || !answer.body) return false
    open = true
    program.become('open')
    for await (const line of lines(answer.body)) deliver(line)
  } catch {
    // A broken stream and a refused connection end the same way: by trying again.
  }
  return open
}

/** Reads the stream, again and again, until the host does not accept this window any more. */
async function listen(wire: Wire, deliver: (line: unknown) => void): Promise<void> {
  const { program, delay } = wire
  let wait = 250
  while (program.now() !== 'locked') {
    const wasOpen = await listenOnce(wire, deliver)
    if (wasOpen) wait = 250
    else if (program.now() === 'open') program.become('gone')
    await delay(wait)
    wait = Math.min(wait * 2, 4000)
  }
}

/** One stream for all signals; it is opened for the first listener. */
export function signals(wire: Wire): Subscribe {
  const listeners = new Map<string, Set<Listener>>()
  let listening = false
  const deliver = (line: unknown) => {
    const { group, name, event } = line as { group: string; name: string; event: unknown }
    for (const listener of listeners.get(`${group}.${name}`) ?? []) listener(event)
  }
  return (group, name, listener) => {
    const key = `${group}.${name}`
    const heard = listeners.get(key) ?? new Set()
    listeners.set(key, heard.add(listener))
    if (!listening) {
      listening = true
      void listen(wire, deliver)
    }
    return () => heard.delete(listener)
  }
}
