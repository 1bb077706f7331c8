import { readFileSync } from 'node:fs'
import { request as plainRequest } from 'node:http'
import { request as secureRequest } from 'node:https'
import { isIPv4, isIPv6 } from 'node:net'
import { networkInterfaces } from 'node:os'
import { titleOf } from '../model/network-products.ts'
import { codeOf } from './failures.ts'
import { inCidr, inRange } from './ipv4.ts'
import { dateRange } from './pac-dates.ts'
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
    const late = AbortSignal.timeout(timeout)
    const fail = (code: string, why: string) => reject(new PacFailed(code, `The PAC file at ${url.href} ${why}.`))
    const silent = () => fail('TIMEOUT', `cannot be fetched: no answer came within ${timeout / 1000} s`)
    const secure = url.protocol === 'https:'
    const ask = (secure ? secureRequest : plainRequest)(url, {
      agent: false,
      signal: late,
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
        if (size <= largest) return
        fail('TOO_LARGE', 'is larger than 1 MiB, which no PAC file is')
        answer.destroy()
      })
      answer.once('end', () => resolve(Buffer.concat(chunks).toString('utf8')))
      answer.once('error', (error) =>
        late.aborted ? silent() : fail(codeOf(error), `broke off before its end (${codeOf(error)})`),
      )
    })
    ask.once('error', (error) =>
      late.aborted ? silent() : fail(codeOf(error), `cannot be fetched: ${hindrance(codeOf(error))}`),
    )
    ask.end()
  })
}

function hindrance(code: string): string {
  if (code === 'ECONNREFUSED') return 'the port of its server is closed, the connection was refused'
  if (/ENOTFOUND|ENODATA/.test(code)) return 'the name of its server is not known'
  if (/CERT|SELF_SIGNED|UNABLE_TO|ALTNAME/.test(code))
    return `the certificate of its server is not trusted here (${code})`
  if (/^HPE_/.test(code)) return 'what its server answered is no HTTP'
  return code
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
    dateRange: (...given: unknown[]) => dateRange(given, new Date()),
    convert_addr: (address: unknown) =>
      String(address)
        .split('.')
        .reduce((sum, part) => sum * 256 + (Number(part) & 255), 0),
    myIpAddress: async () => ownAddress(),
    dnsResolve: async (host: unknown) => addressOf(host),
    isResolvable: async (host: unknown) => (await addressOf(host)) !== null,
    // The additions of Microsoft, which browsers have taken over: they know both families.
    getClientVersion: () => '1.0',
    myIpAddressEx: async () => ownAddress(),
    dnsResolveEx: async (host: unknown) => (await addressOf(host)) ?? '',
    isResolvableEx: async (host: unknown) => (await addressOf(host)) !== null,
    sortIpAddressList: (list: unknown) => String(list),
    isInNetEx: async (host: unknown, range: unknown) => {
      const address = isIPv6(String(host)) ? String(host) : await addressOf(host)
      return address !== null && inCidr(address, String(range))
    },
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
  if (/^\s*</.test(script)) {
    const title = titleOf(script)
    throw new PacFailed('PAC_PAGE', `What came is a web page${title ? ` titled "${title}"` : ''} and not a PAC file.`)
  }
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
    if (message === 'interrupted')
      throw new PacFailed(
        'PAC_ENDLESS',
        `The PAC file does not work: it had not come to an end after ${longest / 1000} s.`,
      )
    throw new PacFailed('PAC_SCRIPT', `The PAC file does not work: ${String(message).slice(0, 200)}.`)
  }
}
