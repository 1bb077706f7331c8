import { webcrypto } from 'node:crypto'
import {
  AuthorityInfoAccessExtension,
  AuthorityKeyIdentifierExtension,
  BasicConstraintsExtension,
  ExtendedKeyUsage,
  ExtendedKeyUsageExtension,
  type Extension,
  KeyUsageFlags,
  KeyUsagesExtension,
  PemConverter,
  SubjectAlternativeNameExtension,
  SubjectKeyIdentifierExtension,
  type X509Certificate,
  X509CertificateGenerator,
} from '../../../core/practice/x509.ts'

/** A certificate with its keys, to sign others or to serve. */
export interface Holder {
  certificate: X509Certificate
  keys: webcrypto.CryptoKeyPair
  algorithm: KeyKind
}

const kinds = {
  ec: { name: 'ECDSA', namedCurve: 'P-256', hash: 'SHA-256' },
  rsa: rsa(2048, 'SHA-256'),
  'rsa-1024': rsa(1024, 'SHA-256'),
  'rsa-sha1': rsa(2048, 'SHA-1'),
} as const
export type KeyKind = keyof typeof kinds

function rsa(modulusLength: number, hash: string) {
  return { name: 'RSASSA-PKCS1-v1_5', modulusLength, publicExponent: new Uint8Array([1, 0, 1]), hash }
}

export interface Order {
  name: string
  /** Validity in days from now. */
  days?: readonly [from: number, to: number]
  authority?: boolean
  /** `dns:…` and `ip:…`; null leaves the extension out. */
  names?: readonly string[] | null
  by?: Holder
  key?: KeyKind
  /** Where the issuer's certificate can be fetched, as the certificate says. */
  aia?: string
  usage?: 'serverAuth' | 'clientAuth'
  /** Has the key of this one: another certificate of the same authority, a twin. */
  twinOf?: Holder
  /** How many authorities may stand below it. */
  pathLength?: number
  more?: readonly Extension[]
}

const day = 86_400_000

const newKeys = async (key: KeyKind) =>
  (await webcrypto.subtle.generateKey(kinds[key], true, ['sign', 'verify'])) as webcrypto.CryptoKeyPair

/** Makes one certificate, exactly as ordered. */
export async function certify(order: Order): Promise<Holder> {
  const { name, days = [-30, 90], authority = false, names = [], by, key = 'ec', aia, usage = 'serverAuth' } = order
  const keys = order.twinOf?.keys ?? (await newKeys(key))
  const signer = by ?? { keys, algorithm: key, certificate: null }
  const extensions: Extension[] = [
    new BasicConstraintsExtension(authority, order.pathLength, true),
    new KeyUsagesExtension(authority ? KeyUsageFlags.keyCertSign : KeyUsageFlags.digitalSignature, true),
    await SubjectKeyIdentifierExtension.create(keys.publicKey),
    await AuthorityKeyIdentifierExtension.create(signer.keys.publicKey),
  ]
  if (aia) extensions.push(new AuthorityInfoAccessExtension({ caIssuers: aia }))
  if (!authority) extensions.push(new ExtendedKeyUsageExtension([ExtendedKeyUsage[usage]]))
  if (!authority && names) extensions.push(new SubjectAlternativeNameExtension(names.map(alternativeName)))
  extensions.push(...(order.more ?? []))
  const certificate = await X509CertificateGenerator.create({
    subject: name,
    issuer: signer.certificate?.subject ?? name,
    notBefore: new Date(Date.now() + days[0] * day),
    notAfter: new Date(Date.now() + days[1] * day),
    publicKey: keys.publicKey,
    signingKey: signer.keys.privateKey,
    signingAlgorithm: kinds[signer.algorithm],
    extensions,
  })
  return { certificate, keys, algorithm: key }
}

const alternativeName = (name: string) => ({
  type: name.startsWith('ip:') ? ('ip' as const) : ('dns' as const),
  value: name.slice(name.indexOf(':') + 1),
})

export const pemOf = ({ certificate }: Holder): string => certificate.toString('pem')

/** The key of the first, and the certificates of all in this order, for a TLS server. */
export async function served(...chain: Holder[]): Promise<{ key: string; cert: string }> {
  const leaf = chain[0]
  if (!leaf) throw new Error('a chain needs a leaf')
  const key = await webcrypto.subtle.exportKey('pkcs8', leaf.keys.privateKey)
  return { key: PemConverter.encode(key, 'PRIVATE KEY'), cert: chain.map(pemOf).join('\n') }
}
