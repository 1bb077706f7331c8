import { webcrypto } from 'node:crypto'
import {
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
} from './x509.ts'

/** What is wrong with the served certificate; each is the diagnosis it causes. */
export type Flaw =
  | 'tls.untrusted-ca'
  | 'tls.intercepted'
  | 'tls.self-signed'
  | 'tls.expired'
  | 'tls.not-yet-valid'
  | 'tls.hostname-mismatch'
  | 'tls.incomplete-chain'
  | 'tls.expires-soon'
  | 'tls.handshake-failed'

interface Holder {
  certificate: X509Certificate
  keys: webcrypto.CryptoKeyPair
}

export interface Authority {
  root: Holder
  intermediate: Holder
}

/** What a TLS server needs: a private key, and the chain it sends, leaf first. */
export interface Served {
  key: string
  cert: string
}

const algorithm = { name: 'ECDSA', namedCurve: 'P-256', hash: 'SHA-256' }
const day = 86_400_000
const newKeys = () =>
  webcrypto.subtle.generateKey(algorithm, true, ['sign', 'verify']) as Promise<webcrypto.CryptoKeyPair>

/** A root and an intermediate, valid for this tenant's life and nowhere trusted by itself. */
export async function newAuthority(name: string): Promise<Authority> {
  const root = await issue({ name: `CN=${name} Root CA, O=${name}`, authority: true, days: [-30, 3650] })
  const intermediate = await issue({ name: `CN=${name} CA 1, O=${name}`, authority: true, days: [-30, 1825], by: root })
  return { root, intermediate }
}

export const rootPem = (authority: Authority): string => authority.root.certificate.toString('pem')

/** The key and chain to serve, with one thing wrong with it or nothing. */
export async function serve(authority: Authority, flaw: Flaw | null): Promise<Served> {
  if (flaw === 'tls.untrusted-ca') return foreign(await newAuthority('Unknown Issuing'))
  if (flaw === 'tls.intercepted') return foreign(await newAuthority('Zscaler'))
  if (flaw === 'tls.self-signed') return packed(await issue({ ...leaf, days: [-30, 90] }), [])
  const days = validity[flaw ?? ''] ?? ([-30, 90] as const)
  const names = flaw === 'tls.hostname-mismatch' ? (['dns:login.elsewhere.example'] as const) : leaf.names
  const holder = await issue({ ...leaf, names, days, by: authority.intermediate })
  return packed(holder, flaw === 'tls.incomplete-chain' ? [] : [authority.intermediate])
}

const leaf = { name: 'CN=localhost', names: ['ip:127.0.0.1', 'dns:localhost'] } as const
const validity: Readonly<Record<string, readonly [number, number]>> = {
  'tls.expired': [-90, -1],
  'tls.not-yet-valid': [2, 90],
  'tls.expires-soon': [-80, 10],
}

// With the root in the chain it is plain that it ends in a stranger; without, it could be a missing intermediate.
async function foreign(authority: Authority): Promise<Served> {
  const holder = await issue({ ...leaf, days: [-30, 90], by: authority.intermediate })
  return packed(holder, [authority.intermediate, authority.root])
}

async function packed(holder: Holder, above: readonly Holder[]): Promise<Served> {
  const key = await webcrypto.subtle.exportKey('pkcs8', holder.keys.privateKey)
  return {
    key: PemConverter.encode(key, 'PRIVATE KEY'),
    cert: [holder, ...above].map(({ certificate }) => certificate.toString('pem')).join('\n'),
  }
}

interface Order {
  name: string
  days: readonly [from: number, to: number]
  authority?: boolean
  names?: readonly string[]
  by?: Holder
}

async function issue({ name, days, authority = false, names = [], by }: Order): Promise<Holder> {
  const keys = await newKeys()
  const signer = by ?? { keys, certificate: null }
  const extensions: Extension[] = [
    new BasicConstraintsExtension(authority, undefined, true),
    new KeyUsagesExtension(
      authority ? KeyUsageFlags.keyCertSign | KeyUsageFlags.cRLSign : KeyUsageFlags.digitalSignature,
      true,
    ),
    await SubjectKeyIdentifierExtension.create(keys.publicKey),
    await AuthorityKeyIdentifierExtension.create(signer.keys.publicKey),
  ]
  if (!authority)
    extensions.push(
      new ExtendedKeyUsageExtension([ExtendedKeyUsage.serverAuth]),
      new SubjectAlternativeNameExtension(names.map(alternativeName)),
    )
  const certificate = await X509CertificateGenerator.create({
    subject: name,
    issuer: signer.certificate?.subject ?? name,
    notBefore: new Date(Date.now() + days[0] * day),
    notAfter: new Date(Date.now() + days[1] * day),
    publicKey: keys.publicKey,
    signingKey: signer.keys.privateKey,
    signingAlgorithm: algorithm,
    extensions,
  })
  return { certificate, keys }
}

const alternativeName = (name: string) => ({
  type: name.startsWith('ip:') ? ('ip' as const) : ('dns' as const),
  value: name.slice(name.indexOf(':') + 1),
})
