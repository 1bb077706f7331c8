import { readFileSync } from 'node:fs'
import { request as plainRequest } from 'node:http'
import { request as secureRequest } from 'node:https'
import { isIPv4 } from 'node:net'
import { networkInterfaces } from 'node:os'
import { codeOf } from './failures.ts'
import { inRange } from './ipv4.ts'
import { secureContextOf, type TrustStore } from './trust.ts'

/** Longest PAC file that is read, in bytes. */
const largest = 1_048_576
/** Milliseconds that a script may compute; a browser would hang, we say so. */
const longest = 2000

/** Thrown with one sentence where a PAC file cannot be had or does not work. */
export class PacFailed extends Error {
  readonly code: string
  constructor(code: string, message: string) {
    super(message)
    this.code = code
  }
}

/**
 * Reads a PAC file from a path, or from an http or https address; redirects are not followed, and no proxy is used.
 * @param timeout milliseconds
 * @throws PacFailed
 */
export async function readPac(from: string, trust: TrustStore, timeout: number): Promise<string> {
  if (/^https?:\/\//i.test(from)) return fetchPac(new URL(from), trust, timeout)
  try {
    return readFileSync(from, 'utf8').slice(0, largest)
  } catch (error) {
    throw new PacFailed(codeOf(error), `The PAC file ${from} cannot be read (${codeOf(error)}).`)
  }
}

function fetchPac(url: URL, trust: TrustStore, timeout: number): Promise<string> {
  return new Promise((resolve, reject) => {
    const fail = (code: string, why: string) => reject(new PacFailed(code, `The PAC file at ${url.href} ${why}.`))
    const secure = url.protocol === 'https:'
    const ask = (secure ? secureRequest : plainRequest)(url, {
      agent: false,
      signal: AbortSignal.timeout(timeout),
      ...(secure ? { secureContext: secureContextOf(trust) } : {}),
    })
    ask.once('response', (answer) => {
      if (answer.statusCode !== 200) {
        answer.destroy()
        return fail(String(answer.statusCode), `was not given: the server answered ${answer.statusCode}`)
      }
      const chunks: Buffer[] = []
      let size = 0
      answer.on('data', (chunk: Buffer) => {
        chunks.push(chunk)
        size += chunk.length
        if (size > largest) answer.destroy(Object.assign(new Error('too large'), { code: 'TOO_LARGE' }))
      })
      answer.once('end', () => resolve(Buffer.concat(chunks).toString('utf8')))
      answer.once('error', (error) => fail(codeOf(error), `broke off (${codeOf(error)})`))
    })
    ask.once('error', (error) => fail(codeOf(error), `cannot be fetched (${codeOf(error)})`))
    ask.end()
  })
}

/** Looks a name up for a PAC file; null when it has no IPv4 address. */
export type Lookup = (host: string) => Promise<string | null>

const ownAddress = (): string =>
  Object.values(networkInterfaces())
    .flatMap((list) => list ?? [])
    .find(({ family, internal }) => family === 'IPv4' && !internal)?.address ?? '127.0.0.1'

/** The functions of a PAC file that ask the world, ours in place of the library's: bounded, and never off this network. */
function worldOf(lookup: Lookup) {
  const addressOf = async (host: unknown) => (isIPv4(String(host)) ? String(host) : lookup(String(host)))
  return {
    alert: () => undefined,
    myIpAddress: async () => ownAddress(),
    dnsResolve: async (host: unknown) => addressOf(host),
    isResolvable: async (host: unknown) => (await addressOf(host)) !== null,
    isInNet: async (host: unknown, pattern: unknown, mask: unknown) => {
      const address = await addressOf(host)
      return address !== null && inRange(address, String(pattern), String(mask))
    },
  }
}

/**
 * Asks a PAC file which proxy serves an address. The script runs in QuickJS inside WebAssembly, without access to this
 * program, with limits on time and memory. The libraries are loaded only here.
 * @returns what `FindProxyForURL` says, such as `PROXY a:1; DIRECT`
 * @throws PacFailed
 */
export async function askPac(script: string, url: URL, lookup: Lookup): Promise<string> {
  const [{ createPacResolver }, { QuickJS }] = await Promise.all([import('pac-resolver'), import('quickjs-wasi')])
  const end = performance.now() + longest
  try {
    const machine = await QuickJS.create({
      memoryLimit: 64 * largest,
      interruptHandler: () => performance.now() > end,
    })
    // As browsers do, a script is not told more than the host of an https address.
    const shown = url.protocol === 'https:' ? `${url.origin}/` : url.href
    const answer: unknown = await createPacResolver(machine, script, { sandbox: worldOf(lookup) })(shown)
    if (typeof answer === 'string') return answer.trim()
    throw new PacFailed('PAC_ANSWER', 'The PAC file gave no text for this address.')
  } catch (error) {
    if (error instanceof PacFailed) throw error
    const message = error instanceof Error ? error.message.split('\n')[0] : String(error)
    throw new PacFailed('PAC_SCRIPT', `The PAC file does not work: ${String(message).slice(0, 200)}.`)
  }
}
