import { exportJWK, exportPKCS8, generateKeyPair, type JWK } from 'jose'

/** The key pair of an app that signs its assertions: the person has the PEM, the tenant the public half. */
export interface OwnKey {
  /** PKCS#8, as the person would hold it. */
  privatePem: string
  /** `kty`, `n` and `e`. */
  jwk: JWK
}

/** The key pair of the apps of the guides, and those of the administrator's own apps: each access is a grant of its own. */
export interface ClientKey extends OwnKey {
  reader: OwnKey
  manager: OwnKey
}

let made: Promise<ClientKey> | undefined

/** Made once for this process, as the signing keys are: it is good for practice tenants on loopback and nothing else. */
export function clientKey(): Promise<ClientKey> {
  made ??= newKey()
  return made
}

async function newKey(): Promise<ClientKey> {
  const [own, reader, manager] = await Promise.all([newPair(), newPair(), newPair()])
  return { ...own, reader, manager }
}

async function newPair(): Promise<OwnKey> {
  const { privateKey, publicKey } = await generateKeyPair('RS256', { modulusLength: 2048, extractable: true })
  const [privatePem, { kty, n, e }] = await Promise.all([exportPKCS8(privateKey), exportJWK(publicKey)])
  return { privatePem, jwk: { kty, n, e } as JWK }
}

/** Another public key of the same size, which nobody has the private half of. */
export function strangersKey({ n = '', ...rest }: JWK): JWK {
  const bytes = Buffer.from(n, 'base64url')
  // The first and the last byte stay: the number must keep its length and stay odd.
  for (let at = 1; at < bytes.length - 1; at++) bytes[at] = (bytes[at] ?? 0) ^ 0x5a
  return { ...rest, n: bytes.toString('base64url') }
}
