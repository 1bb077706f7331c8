import { BridgeError } from '../../core/contract/envelope.ts'
import { text } from '../text.ts'
import { bridgeOver, type Call, type Connected, isEnvelope, opened } from './calls.ts'
import { watchedProgram } from './program.ts'
import { signals } from './signals.ts'

export interface LoopbackOptions {
  token: string
  fetch: typeof fetch
  /** Resolves after so many milliseconds. */
  delay: (ms: number) => Promise<void>
}

/** The longest body that a browser sends on after its page is closed. */
const keptAlive = 60_000

const unavailable = (): BridgeError => new BridgeError({ code: 'unavailable', message: text.errors.unreachable })

/** The loopback browser host: one POST a call, and one stream of lines for all signals. */
export function loopback({ token, fetch, delay }: LoopbackOptions): Connected {
  const program = watchedProgram()
  const headers = { 'X-Preflight-Token': token, 'Content-Type': 'application/json' }
  const post = (path: string, body: string, keepalive: boolean) =>
    fetch(path, { method: 'POST', headers, body, keepalive })

  const call: Call = async (group, name, argument) => {
    const body = JSON.stringify(argument ?? null)
    let envelope: unknown
    try {
      const answer = await post(`/call/${group}/${name}`, body, body.length < keptAlive)
      envelope = await answer.json()
    } catch {
      throw unavailable()
    }
    if (!isEnvelope(envelope)) throw unavailable()
    if (!envelope.ok && envelope.error.code === 'untrusted_sender') program.become('locked')
    return opened(envelope)
  }

  return {
    bridge: bridgeOver(call, signals({ ask: () => post('/events', 'null', false), delay, program })),
    watch: program.watch,
  }
}
