import type { JWK } from 'jose'
import type { Reply } from '../../message.ts'
import { invalid } from '../errors.ts'
import { isObject } from './members.ts'

const privateMembers = ['d', 'p', 'q', 'dp', 'dq', 'qi', 'k']
const publicMembers = ['kty', 'kid', 'alg', 'use', 'n', 'e', 'crv', 'x', 'y']

const bitsOf = (n: string): number => Buffer.from(n, 'base64url').length * 8

/** What is wrong with a public key that is to be registered. */
export function keyFault(key: unknown): Reply | null {
  const no = (text: string) => invalid('JsonWebKey', text)
  if (!isObject(key)) return no("The 'jwks' must contain JSON Web Keys.")
  if (privateMembers.some((name) => name in key)) return no("The 'jwks' must not contain private keys.")
  if (key.kty === 'RSA') {
    if (typeof key.n === 'string' && typeof key.e === 'string' && bitsOf(key.n) >= 2048) return null
    return no("RSA key length in the 'jwks' is less than '2,048' bits for the given key.")
  }
  if (key.kty !== 'EC') return no("The 'kty' in the 'jwks' must be one of: [RSA, EC].")
  return [key.crv, key.x, key.y].every((member) => typeof member === 'string')
    ? null
    : no("An EC key in the 'jwks' must have 'crv', 'x' and 'y'.")
}

/** The members of a public key that are kept. */
export const readKey = (key: unknown): JWK =>
  Object.fromEntries(
    publicMembers.flatMap((name) => {
      const value = isObject(key) ? key[name] : undefined
      return value === undefined || value === null ? [] : [[name, value]]
    }),
  ) as unknown as JWK
