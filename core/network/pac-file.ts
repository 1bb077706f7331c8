import { readFileSync } from 'node:fs'
import { request as plainRequest } from 'node:http'
import { request as secureRequest } from 'node:https'
import type { Failure } from '../model/exchange.ts'
import { scriptIn } from '../model/pac-script.ts'
import { codeOf } from './failures.ts'
import { secureContextOf } from './trust.ts'
import type { TrustStore } from './trust-store.ts'

/** Longest PAC file that is read, in bytes. */
const largest = 1_048_576

/** Thrown where a PAC file cannot be had or does not work. */
export class PacFailed extends Error {
  readonly failure: Failure
  constructor(code: string, measured: Partial<Omit<Failure, 'kind' | 'code'>> = {}) {
    super(code)
    this.failure = { kind: 'proxy-rule', code, message: '', ...measured }
  }
}

/**
 * Reads a PAC file from a path, from an http or https address, or from an address that holds it; redirects are not followed, and no proxy is used.
 * @param timeout milliseconds
 * @param signal ends the reading
 * @throws PacFailed
 */
export async function readPac(from: string, trust: TrustStore, timeout: number, signal: AbortSignal): Promise<string> {
  const script = scriptIn(from)
  if (script !== null) return script
  if (/^https?:\/\//i.test(from)) return fetchPac(new URL(from), trust, timeout, signal)
  try {
    return readFileSync(from, 'utf8').slice(0, largest)
  } catch (error) {
    throw new PacFailed(codeOf(error), { about: from })
  }
}

function fetchPac(url: URL, trust: TrustStore, timeout: number, signal: AbortSignal): Promise<string> {
  return new Promise((resolve, reject) => {
    const late = AbortSignal.timeout(timeout)
    const fail = (code: string, measured: Partial<Failure> = {}) =>
      reject(new PacFailed(code, { about: url.href, ...measured }))
    /** With the bytes that had come, where some had. */
    const broken = (error: Error, bytes?: number) =>
      late.aborted ? fail('TIMEOUT', { after: timeout }) : fail(codeOf(error), bytes === undefined ? {} : { bytes })
    const secure = url.protocol === 'https:'
    const ask = (secure ? secureRequest : plainRequest)(url, {
      agent: false,
      signal: AbortSignal.any([late, signal]),
      ...(secure ? { secureContext: secureContextOf(trust) } : {}),
    })
    ask.once('response', (answer) => {
      if (answer.statusCode !== 200) {
        answer.destroy()
        return fail(String(answer.statusCode))
      }
      const chunks: Buffer[] = []
      let size = 0
      answer.on('data', (chunk: Buffer) => {
        chunks.push(chunk)
        size += chunk.length
        if (size <= largest) return
        fail('TOO_LARGE', { bytes: largest })
        answer.destroy()
      })
      answer.once('end', () => resolve(Buffer.concat(chunks).toString('utf8')))
      answer.once('error', (error) => broken(error, size))
    })
    ask.once('error', (error) => broken(error))
    ask.end()
  })
}
