import { createHash } from 'node:crypto'
import { calculateJwkThumbprint, type JWK } from 'jose'
import { type Jws, readJws, signedBy } from '../jws.ts'
import { firstUse, type Memory } from '../memory.ts'
import type { Incoming, Reply } from '../message.ts'
import { alphanumeric } from '../random.ts'
import { oauthError } from './errors.ts'

const algorithms = /^(RS|ES)(256|384|512)$/
const privateMembers = ['d', 'p', 'q', 'dp', 'dq', 'qi', 'k']
const fiveMinutes = 300
const day = 86_400

const refused = (text: string) => oauthError(400, 'invalid_dpop_proof', text)

interface Asked {
  incoming: Incoming
  /** Absolute, without query. */
  url: string
  now: number
  memory: Memory
}

/** The thumbprint of the key to which a token shall be bound; null without a proof; or the refusal (facts 5.4). */
export async function tokenBinding(
  asked: Asked,
  required: boolean,
): Promise<{ jkt: string | null; nonce: string | null } | Reply> {
  const raw = asked.incoming.headers.dpop
  if (raw === undefined) return required ? refused('The DPoP proof JWT header is missing.') : { jkt: null, nonce: null }
  const proof = await verified(String(raw), asked)
  if ('status' in proof) return proof
  const nonces = currentNonces(asked)
  if (!nonces.some(({ value }) => value === proof.claims.nonce))
    return {
      ...oauthError(400, 'use_dpop_nonce', 'Authorization server requires nonce in DPoP proof.'),
      headers: { 'dpop-nonce': nonces.at(-1)?.value ?? '' },
    }
  if (used(proof, asked)) return alreadyUsed()
  return { jkt: await calculateJwkThumbprint(proof.header.jwk as JWK), nonce: nonces.at(-1)?.value ?? null }
}

/** Judges the proof that comes with a bound token at an API (RFC 9449 section 7.1); null when it is good. */
export async function resourceRefusal(asked: Asked, token: string, jkt: string): Promise<Reply | null> {
  const raw = asked.incoming.headers.dpop
  if (raw === undefined) return oauthError(400, 'invalid_request', 'The resource request requires a DPoP proof.')
  const proof = await verified(String(raw), asked)
  if ('status' in proof) return proof
  if (proof.claims.ath !== createHash('sha256').update(token).digest('base64url'))
    return refused("'ath' claim in the DPoP proof does not match the presented access_token.")
  if ((await calculateJwkThumbprint(proof.header.jwk as JWK)) !== jkt)
    return refused('The access_token is not bound to the provided DPoP proof.')
  return used(proof, asked) ? alreadyUsed() : null
}

/** What every proof must have (RFC 9449 section 4.3), in the order of that section. */
async function verified(raw: string, { incoming, url, now }: Asked): Promise<Jws | Reply> {
  // Node joins headers that came twice; no JWT holds a comma.
  if (raw.includes(',')) return refused('Multiple DPoP proof JWT headers are not allowed.')
  const jws = readJws(raw)
  if (!jws) return refused('The DPoP proof JWT cannot be parsed.')
  const { header, claims } = jws
  if (header.typ !== 'dpop+jwt') return refused("'typ' must be 'dpop+jwt' in the DPoP proof JWT.")
  if (!algorithms.test(String(header.alg))) return refused('The DPoP proof JWT signature algorithm is invalid.')
  const jwk = header.jwk as JWK | undefined
  if (!jwk || typeof jwk !== 'object' || privateMembers.some((name) => name in jwk) || !(await signedBy(jws, jwk)))
    return refused('The DPoP proof JWT signature is invalid.')
  if (claims.htm !== incoming.method) return refused("'htm' claim in the DPoP proof JWT is invalid.")
  if (claims.htu !== url) return refused("'htu' claim in the DPoP proof JWT is invalid.")
  if (typeof claims.iat !== 'number') return refused("'iat' claim in the DPoP proof JWT is invalid.")
  if (claims.iat > now + 5) return refused('The DPoP proof JWT is issued in the future.')
  if (claims.iat < now - fiveMinutes) return refused('The DPoP proof JWT is issued more than five minutes in the past.')
  if (typeof claims.jti !== 'string' || claims.jti === '')
    return refused("'jti' claim in the DPoP proof JWT is invalid.")
  return jws
}

const alreadyUsed = () => refused('The DPoP proof JWT has already been used.')
const used = ({ claims, header }: Jws, { memory }: Asked) =>
  !firstUse(memory, `proof ${JSON.stringify(header.jwk)}`, String(claims.jti))

/** A new nonce every day; one that is older than three days is good no more. */
function currentNonces({ memory, now }: Asked): Memory['nonces'] {
  memory.nonces = memory.nonces.filter(({ since }) => Math.abs(now - since) < 3 * day)
  const newest = memory.nonces.at(-1)
  if (!newest || now - newest.since >= day) memory.nonces.push({ value: alphanumeric(32), since: now })
  return memory.nonces
}
