import { createPublicKey, randomUUID } from 'node:crypto'
import { CompactEncrypt, importJWK, importSPKI, SignJWT } from 'jose'
import { type Sign, signedRs256 } from '../faults/apply.ts'
import type { Draft, Place } from '../faults/fault.ts'
import type { Granted } from './granted.ts'
import { kidOf } from './keys.ts'
import type { Client, ResourceServer } from './objects.ts'

/** The token by the profile of the API (facts 4.1). */
export function draftOf({ api, scopes, organization }: Granted, client: Client, place: Place): Draft {
  const { token_dialect: dialect = 'access_token', enforce_policies: enforced } = api
  const rfc = dialect.startsWith('rfc9068_profile')
  const id = client.client_id
  return {
    header: { typ: rfc ? 'at+jwt' : 'JWT', kid: kidOf(place.material.current) },
    claims: {
      iss: `${place.origin}/`,
      sub: `${id}@clients`,
      aud: api.identifier,
      iat: place.now,
      exp: place.now + api.token_lifetime,
      ...(scopes.length > 0 ? { scope: scopes.join(' ') } : {}),
      ...(organization === null ? {} : { org_id: organization }),
      ...(rfc ? { jti: randomUUID(), client_id: id } : { gty: 'client-credentials', azp: id }),
      ...(enforced && dialect.endsWith('_authz') ? { permissions: scopes } : {}),
    },
  }
}

/** The algorithm is the API's and not the app's (facts 4.2). */
function signedAs({ signing_alg: alg, signing_secret: secret = '' }: ResourceServer): Sign {
  if (alg === 'RS256') return signedRs256
  if (alg === 'HS256')
    return ({ header: { typ }, claims }) =>
      new SignJWT(claims).setProtectedHeader({ alg, typ: String(typ) }).sign(new TextEncoder().encode(secret))
  return async ({ header, claims }, { material }) =>
    new SignJWT(claims).setProtectedHeader({ ...header, alg }).sign(await importJWK(material.current.privateJwk, alg))
}

/** How the API has its tokens signed, and after that encrypted where it has a key for it. */
export function signOf(api: ResourceServer): Sign {
  const sign = signedAs(api)
  const key = api.token_encryption?.encryption_key
  if (!key) return sign
  return async (draft, place) => {
    const spki = String(createPublicKey(key.pem).export({ type: 'spki', format: 'pem' }))
    return new CompactEncrypt(new TextEncoder().encode(await sign(draft, place)))
      .setProtectedHeader({
        alg: key.alg,
        enc: 'A256GCM',
        cty: 'JWT',
        ...(key.kid === undefined ? {} : { kid: key.kid }),
      })
      .encrypt(await importSPKI(spki, key.alg))
  }
}
