import { webcrypto, X509Certificate } from 'node:crypto'
import {
  AuthorityInfoAccessExtension,
  BasicConstraintsExtension,
  type Extension,
  SubjectAlternativeNameExtension,
  X509CertificateGenerator,
} from '../../../core/practice/x509.ts'

const algorithm = { name: 'ECDSA', namedCurve: 'P-256', hash: 'SHA-256' }

export interface Issued {
  name: string
  keys: webcrypto.CryptoKeyPair
  pem: string
  x509: X509Certificate
}

interface Wish {
  name: string
  by?: Issued
  authority?: boolean
  /** Where the issuer's own certificate can be had (authority information access). */
  aia?: string
  /** The hosts that it is for. */
  hosts?: readonly string[]
}

/** One certificate, made on the spot; signed by itself where nobody else does. */
export async function issue({
  name,
  by,
  authority = false,
  aia,
  hosts = ['login.example.com'],
}: Wish): Promise<Issued> {
  const keys = (await webcrypto.subtle.generateKey(algorithm, true, ['sign', 'verify'])) as webcrypto.CryptoKeyPair
  const extensions: Extension[] = [new BasicConstraintsExtension(authority, undefined, true)]
  if (!authority) extensions.push(new SubjectAlternativeNameExtension(hosts.map((value) => ({ type: 'dns', value }))))
  if (aia) extensions.push(new AuthorityInfoAccessExtension({ caIssuers: aia }))
  const made = await X509CertificateGenerator.create({
    subject: name,
    issuer: by?.name ?? name,
    notBefore: new Date('2026-01-01T00:00:00Z'),
    notAfter: new Date('2036-01-01T00:00:00Z'),
    publicKey: keys.publicKey,
    signingKey: (by ?? { keys }).keys.privateKey,
    signingAlgorithm: algorithm,
    extensions,
  })
  const pem = made.toString('pem')
  return { name, keys, pem, x509: new X509Certificate(pem) }
}
