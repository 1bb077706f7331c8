import { compactVerify, importJWK, type JWK } from 'jose'
import type { JsonObject } from './message.ts'

/** A signed token taken apart, before anything in it is believed. */
export interface Jws {
  raw: string
  header: JsonObject
  claims: JsonObject
}

/** Takes a compact JWS with JSON claims apart (RFC 7515 section 5.2 steps 1 to 4); null for anything else. */
export function readJws(raw: string): Jws | null {
  const parts = raw.split('.')
  const [header, claims] = parts.slice(0, 2).map(jsonPart)
  return parts.length === 3 && header && claims ? { raw, header, claims } : null
}

function jsonPart(part: string): JsonObject | null {
  try {
    const value: unknown = JSON.parse(Buffer.from(part, 'base64url').toString('utf8'))
    return value !== null && typeof value === 'object' && !Array.isArray(value) ? (value as JsonObject) : null
  } catch {
    return null
  }
}

/** Whether the signature is by this key, or with this secret. An unusable key verifies nothing. */
export async function signedBy(jws: Jws, key: JWK | string): Promise<boolean> {
  try {
    const alg = String(jws.header.alg)
    const material = typeof key === 'string' ? new TextEncoder().encode(key) : await importJWK({ ...key, alg }, alg)
    await compactVerify(jws.raw, material)
    return true
  } catch {
    return false
  }
}
