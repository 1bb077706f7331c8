import { parentPort, workerData } from 'node:worker_threads'
import { createPacResolver } from 'pac-resolver'
import { QuickJS } from 'quickjs-wasi'
import { worldOf } from './pac-world.ts'

/** What a PAC file is run with. */
export interface PacOrder {
  script: string
  /** The address that is asked about, as the script is told it. */
  url: string
  /** Bytes that the script may use. */
  memory: number
}
/** What the machine says: a name that the script looks up, what it answered, or why it did not. */
export type PacWord = { lookup: string; id: number } | { answer: string | null } | { error: string }
/** What it is told: the address of a name, or null. */
export interface PacAddress {
  id: number
  address: string | null
}

/**
 * The inside of a thread of its own, which is ended from outside whatever the script does: some functions of the language
 * run for minutes without ever being interrupted. The script runs in QuickJS inside WebAssembly, without access to this
 * program.
 */
async function work(port: NonNullable<typeof parentPort>, { script, url, memory }: PacOrder): Promise<void> {
  const say = (word: PacWord) => port.postMessage(word)
  const waiting = new Map<number, (address: string | null) => void>()
  let asked = 0
  port.on('message', ({ id, address }: PacAddress) => {
    waiting.get(id)?.(address)
    waiting.delete(id)
  })
  const lookup = (host: string) =>
    new Promise<string | null>((resolve) => {
      const id = asked++
      waiting.set(id, resolve)
      say({ lookup: host, id })
    })
  try {
    const machine = await QuickJS.create({ memoryLimit: memory })
    const answer: unknown = await createPacResolver(machine, script, { sandbox: worldOf(lookup) })(url)
    say({ answer: typeof answer === 'string' ? answer : null })
  } catch (error) {
    say({ error: String((error instanceof Error ? error.message : error) ?? '').split('\n')[0] ?? '' })
  } finally {
    port.close()
  }
}

if (parentPort) void work(parentPort, workerData as PacOrder)
