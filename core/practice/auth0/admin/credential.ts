import { createHash, createPublicKey, X509Certificate } from 'node:crypto'
import type { JWK } from 'jose'
import type { JsonObject } from '../../message.ts'
import { alphanumeric } from '../../random.ts'
import type { Credential } from '../objects.ts'

/** The certificate of a PEM; null where it is a bare key or cannot be read. */
function certificateOf(pem: string): X509Certificate | null {
  try {
    return new X509Certificate(pem)
  } catch {
    return null
  }
}

function keyOf(pem: string): JWK | null {
  try {
    const { kty, n, e } = createPublicKey(pem).export({ format: 'jwk' })
    return kty === 'RSA' ? ({ kty, n, e } as JWK) : null
  } catch {
    return null
  }
}

/** RFC 7638. */
const thumbprint = ({ e, kty, n }: JWK): string =>
  createHash('sha256').update(JSON.stringify({ e, kty, n })).digest('base64url')

/** A credential of an app as it was asked for; null where its PEM cannot be read. */
export function newCredential(client: string, wanted: JsonObject, at: string): Credential | null {
  const { credential_type = 'public_key', name, subject_dn, alg = 'RS256', parse_expiry_from_cert } = wanted
  const pem = typeof wanted.pem === 'string' ? wanted.pem : null
  const certificate = pem === null ? null : certificateOf(pem)
  const jwk = pem === null ? null : keyOf(pem)
  const until = parse_expiry_from_cert ? certificate?.validTo : wanted.expires_at
  const common = {
    id: `cred_${alphanumeric(22)}`,
    credential_type,
    ...(name === undefined ? {} : { name }),
    created_at: at,
    updated_at: at,
    ...(typeof until === 'string' ? { expires_at: new Date(until).toISOString() } : {}),
  }
  if (credential_type === 'public_key') {
    if (!jwk) return null
    const kid = typeof wanted.kid === 'string' ? wanted.kid : thumbprint(jwk)
    return { client, jwk: { ...jwk, kid, alg: String(alg) }, shown: { ...common, kid, alg } }
  }
  if (pem !== null && !certificate) return null
  const subject = subject_dn ?? certificate?.subject
  const fingerprint = certificate ? { thumbprint_sha256: hashOf(certificate) } : {}
  return {
    client,
    jwk: null,
    shown: { ...common, ...(credential_type === 'cert_subject_dn' ? { subject_dn: subject } : fingerprint) },
  }
}

const hashOf = ({ raw }: X509Certificate): string => createHash('sha256').update(raw).digest('base64url')
