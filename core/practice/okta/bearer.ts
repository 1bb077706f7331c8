import { type Jws, readJws, signedBy } from '../jws.ts'
import type { Incoming } from '../message.ts'
import type { Running } from '../shape.ts'
import type { KeyMaterial } from '../signing-keys.ts'
import { signerOf } from './keys.ts'
import type { Server } from './servers.ts'
import type { OktaSettings } from './settings.ts'

/** The token of an `Authorization` header, and the scheme it came under. */
export function presented({ headers }: Incoming): { scheme: 'Bearer' | 'DPoP'; token: string } | null {
  const found = /^(bearer|dpop) +(\S+)$/i.exec(headers.authorization ?? '')
  return found ? { scheme: found[1]?.toLowerCase() === 'dpop' ? 'DPoP' : 'Bearer', token: found[2] ?? '' } : null
}

/** An access token that this server signed and that is good now; null for any other. */
export async function goodToken(
  token: string,
  { settings, memory }: Running<OktaSettings>,
  server: Server,
  material: KeyMaterial,
  now: number,
): Promise<Jws | null> {
  const jws = readJws(token)
  const signer = signerOf(server, material, jws?.header.kid)
  if (jws?.header.alg !== 'RS256' || !signer || !(await signedBy(jws, signer.jwk))) return null
  const { exp, jti } = jws.claims
  const taken = settings.org.revokesAtOnce || memory.revoked.has(String(jti))
  return typeof exp === 'number' && exp > now && !taken ? jws : null
}

export const scopesOf = ({ claims }: Jws): string[] => (Array.isArray(claims.scp) ? claims.scp.map(String) : [])
