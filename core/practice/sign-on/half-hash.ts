import { createHash } from 'node:crypto'

/** `at_hash` (OpenID Connect Core section 3.1.3.6) of a token whose companion is signed with RS256. */
export const halfHash = (token: string): string =>
  createHash('sha256').update(token, 'ascii').digest().subarray(0, 16).toString('base64url')
