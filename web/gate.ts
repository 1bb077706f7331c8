import { createHash, timingSafeEqual } from 'node:crypto'
import type { IncomingHttpHeaders } from 'node:http'
import type { ErrorCode } from '../core/contract/envelope.ts'
import type { WebWords } from './words/index.ts'

export interface Refusal {
  status: number
  code: ErrorCode
  says: keyof WebWords['refused']
  allow?: string
}
/** Who this server is and what it expects to hear. */
export interface Door {
  /** As a browser writes it for the bound address: `127.0.0.1:49152`. */
  host: string
  /** `http://127.0.0.1:49152`. */
  origin: string
  token: string
}

const refuse = (status: number, code: ErrorCode, says: Refusal['says']): Refusal => ({ status, code, says })

const digest = (text: string): Buffer => createHash('sha256').update(text).digest()
/** Compares in constant time; hashing makes the lengths equal. */
const sameToken = (given: unknown, expected: string): boolean =>
  typeof given === 'string' && timingSafeEqual(digest(given), digest(expected))

/**
 * What every request must show. `Host`: a foreign name that resolves to this machine (DNS rebinding) is not ours. `Origin`:
 * another page may send, but never as us. Null when the request may pass.
 */
function atTheDoor(door: Door, headers: IncomingHttpHeaders): Refusal | null {
  if (headers.host !== door.host) return refuse(403, 'untrusted_sender', 'other-host')
  if (headers.origin !== undefined && headers.origin !== door.origin)
    return refuse(403, 'untrusted_sender', 'other-origin')
  return null
}

/** Whether a page may be given out; pages hold nothing but the program's own files. */
export function gateForPage(door: Door, method: string, headers: IncomingHttpHeaders): Refusal | null {
  const refusal = atTheDoor(door, headers)
  if (refusal) return refusal
  if (method === 'GET' || method === 'HEAD') return null
  return { ...refuse(405, 'bad_request', 'page-method'), allow: 'GET, HEAD' }
}

/** Whether a call may be answered: own page, own token, JSON. A browser always states the origin of such a request. */
export function gateForCall(door: Door, method: string, headers: IncomingHttpHeaders): Refusal | null {
  const refusal = atTheDoor(door, headers)
  if (refusal) return refusal
  if (method !== 'POST') return { ...refuse(405, 'bad_request', 'call-method'), allow: 'POST' }
  if (headers.origin === undefined) return refuse(403, 'untrusted_sender', 'no-origin')
  if (!sameToken(headers['x-preflight-token'], door.token)) return refuse(403, 'untrusted_sender', 'other-token')
  // A form of another site cannot send this type without asking first, and there is nobody who answers such a question.
  if (!/^application\/json(\s*;\s*charset=utf-8)?$/i.test(headers['content-type'] ?? ''))
    return refuse(415, 'bad_request', 'content-type')
  return null
}
