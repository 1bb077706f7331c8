import type { MethodTrial } from '../model/facts.ts'
import { formEncoded } from '../oauth/token-request.ts'

type Encoding = MethodTrial['encoding']
interface Way {
  method: 'client_secret_basic' | 'client_secret_post'
  encoding: Encoding
}

const ways: readonly Way[] = [
  { method: 'client_secret_basic', encoding: 'raw' },
  { method: 'client_secret_basic', encoding: 'form' },
  { method: 'client_secret_post', encoding: null },
]

/** Whether the two forms of `client_secret_basic` are different bytes for these. */
export const encodingMatters = (clientId: string, secret: string): boolean =>
  [clientId, secret].some((part) => formEncoded(part) !== part)

/**
 * The ways to send the same secret that have not been used and send other bytes.
 * @param basic the form in which `client_secret_basic` is sent where it was used
 * @param special whether its two forms differ
 */
export function otherWays(used: string, basic: Encoding, special: boolean): Way[] {
  const sent = used === 'client_secret_basic' ? basic : null
  return ways.filter(
    ({ method, encoding }) =>
      !(method === used && encoding === sent) &&
      (encoding === null || special || (encoding === 'raw' && used !== 'client_secret_basic')),
  )
}
