import { webcrypto } from 'node:crypto'
import { calculateJwkThumbprint, exportJWK, type JWK } from 'jose'
import { X509CertificateGenerator } from './x509.ts'

export interface SigningKey {
  private: webcrypto.CryptoKey
  public: webcrypto.CryptoKey
  /** Members of the public key, `n` and `e`. */
  jwk: JWK
  /** All members: only for the fault that publishes them. */
  privateJwk: JWK
  thumbprint: string
  /** A certificate for the key, base64 DER, and its SHA-1 thumbprint. */
  x5c: string
  x5t: string
}

export interface KeyMaterial {
  current: SigningKey
  next: SigningKey
  /** 1024 bits, for the fault that publishes it beside the others. */
  weak: SigningKey
}

const made = new Map<string, Promise<KeyMaterial>>()
let weak: Promise<SigningKey> | undefined

/**
 * The signing keys of one authorization server, the same for all practice tenants of this process. Made once, and only
 * when that server is asked: RSA keys are the slowest thing here.
 */
export function keyMaterial(server: string): Promise<KeyMaterial> {
  const known = made.get(server)
  if (known) return known
  weak ??= signingKey(1024)
  const material = Promise.all([signingKey(2048), signingKey(2048), weak]).then(([current, next, weak]) => ({
    current,
    next,
    weak,
  }))
  made.set(server, material)
  return material
}

async function signingKey(modulusLength: number): Promise<SigningKey> {
  const algorithm = {
    name: 'RSASSA-PKCS1-v1_5',
    hash: 'SHA-256',
    modulusLength,
    publicExponent: new Uint8Array([1, 0, 1]),
  }
  const keys = (await webcrypto.subtle.generateKey(algorithm, true, ['sign', 'verify'])) as webcrypto.CryptoKeyPair
  const certificate = await X509CertificateGenerator.createSelfSigned({
    keys,
    name: 'CN=practice.example',
    signingAlgorithm: algorithm,
    notBefore: new Date(Date.now() - 86_400_000),
    notAfter: new Date(Date.now() + 13 * 365 * 86_400_000),
  })
  const jwk = await exportJWK(keys.publicKey)
  return {
    private: keys.privateKey,
    public: keys.publicKey,
    jwk,
    privateJwk: await exportJWK(keys.privateKey),
    thumbprint: await calculateJwkThumbprint(jwk),
    x5c: Buffer.from(certificate.rawData).toString('base64'),
    x5t: Buffer.from(await certificate.getThumbprint('SHA-1')).toString('base64url'),
  }
}
