import { generateKeyPairSync, type KeyObject, randomUUID } from 'node:crypto'
import type { Outcome } from '../model/exchange.ts'
import type { Network } from '../model/network.ts'
import type { Said } from '../model/said.ts'
import { signProof } from '../oauth/dpop-proof.ts'
import { asObject, text } from '../oauth/json.ts'
import { buildTokenRequest, type ClientAuthentication, type Parameters } from '../oauth/token-request.ts'
import { said } from '../words/said.ts'

/** A key for the DPoP proofs of one run (RFC 9449 section 4): ES256, which is taken everywhere. */
export const proofKey = (): KeyObject => generateKeyPairSync('ec', { namedCurve: 'P-256' }).privateKey

export interface TokenRequest {
  url: string
  purpose: Said
  parameters: Parameters
  /** Asked for each request anew: an assertion is good for one only, even when it was refused. */
  client(): Promise<ClientAuthentication | null>
  /** Signs the proof where tokens shall be bound to a key; null where not. */
  proof: KeyObject | null
}

/**
 * Sends a token request. With a proof, the server's challenge for a nonce (RFC 9449 section 8) is answered once; nothing
 * else is tried again. Null when the client cannot prove itself.
 */
export async function askToken(
  { url, purpose, parameters, client, proof }: TokenRequest,
  network: Network,
): Promise<Outcome | null> {
  const send = async (words: Said, nonce?: string): Promise<Outcome | null> => {
    const authentication = await client()
    if (!authentication) return null
    const { headers, body } = buildTokenRequest(parameters, authentication)
    const signed = proof && (await signedProof(proof, url, nonce))
    return network.send({
      purpose: words,
      method: 'POST',
      url,
      headers: signed ? { ...headers, DPoP: signed } : headers,
      body,
    })
  }
  const outcome = await send(purpose)
  const nonce = proof && outcome?.answer && challengeOf(outcome)
  return nonce ? send(said('purposes.with-nonce', { purpose }), nonce) : outcome
}

const signedProof = (key: KeyObject, url: string, nonce: string | undefined) => {
  const { origin, pathname } = new URL(url)
  const fresh = { htm: 'POST', htu: `${origin}${pathname}`, alg: 'ES256', jti: randomUUID() }
  return signProof(key, { ...fresh, now: Math.floor(Date.now() / 1000), ...(nonce === undefined ? {} : { nonce }) })
}

function challengeOf({ answer }: Outcome): string | null {
  const asked = answer && answer.status >= 400 && text(asObject(answer.json), 'error') === 'use_dpop_nonce'
  return asked ? (answer.headers['dpop-nonce'] ?? null) : null
}
