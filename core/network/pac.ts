import { extname } from 'node:path'
import { Worker } from 'node:worker_threads'
import { titleOf } from '../model/scan.ts'
import { PacFailed } from './pac-file.ts'
import type { PacAddress, PacOrder, PacWord } from './pac-machine.ts'
import type { Lookup } from './pac-world.ts'

/** Milliseconds that a script may take, its look-ups included; a browser would hang, we say so. */
const longest = 5000
/** How many different names a script may look up. */
const mostNames = 64
/** Bytes that a script may use. */
const memory = 67_108_864

/** Where the thread begins: beside this file, in the same form as it. */
const machine = new URL(`./pac-machine${extname(new URL(import.meta.url).pathname)}`, import.meta.url)

/** Runs a script in a thread of its own, which is ended at a limit of ours or by the signal, whatever the script does. */
function runScript(order: PacOrder, lookup: Lookup, signal: AbortSignal): Promise<PacWord> {
  const worker = new Worker(machine, { workerData: order, stdout: true, stderr: true })
  const known = new Map<string, Promise<string | null>>()
  const limit = AbortSignal.timeout(longest)
  return new Promise<PacWord>((resolve, reject) => {
    limit.addEventListener('abort', () => reject(new PacFailed('PAC_ENDLESS', { after: longest })), { once: true })
    signal.addEventListener('abort', () => reject(signal.reason), { once: true })
    signal.throwIfAborted()
    worker.on('message', async (word: PacWord) => {
      if (!('lookup' in word)) return resolve(word)
      const found = known.get(word.lookup) ?? lookup(word.lookup).catch(() => null)
      known.set(word.lookup, found)
      if (known.size > mostNames) return reject(new PacFailed('PAC_NAMES', { message: String(mostNames) }))
      worker.postMessage({ id: word.id, address: await found } satisfies PacAddress)
    })
    worker.once('error', ({ message }) => resolve({ error: message }))
    worker.once('exit', () => resolve({ error: 'ended' }))
  }).finally(() => worker.terminate())
}

/**
 * Asks a PAC file which proxy serves an address.
 * @param signal ends the script
 * @returns what `FindProxyForURL` says, such as `PROXY a:1; DIRECT`
 * @throws PacFailed
 */
export async function askPac(script: string, url: URL, lookup: Lookup, signal: AbortSignal): Promise<string> {
  if (/^\s*</.test(script)) throw new PacFailed('PAC_PAGE', { message: titleOf(script) ?? '' })
  // As browsers do, a script is not told more than the host of an https address.
  const shown = url.protocol === 'https:' ? `${url.origin}/` : url.href
  const word = await runScript({ script, url: shown, memory }, lookup, signal)
  if ('answer' in word && word.answer !== null) return word.answer.trim()
  throw 'error' in word
    ? new PacFailed('PAC_SCRIPT', { message: word.error.slice(0, 200) })
    : new PacFailed('PAC_ANSWER')
}
