import { X509Certificate } from 'node:crypto'
import type { Said } from '../model/said.ts'
import { certificatesIn } from '../model/scan.ts'
import type { Store } from '../store/store.ts'
import { said } from '../words/said.ts'
import { refuse } from './refusal.ts'

const most = 20

const wrong = (says: Said): never => refuse('bad_request', says, 'pem')

function certificateIn(pem: string): X509Certificate {
  if (/PRIVATE KEY/.test(pem)) return wrong(said('app.private-key-pasted'))
  const blocks = certificatesIn(pem)
  if (blocks.length !== 1)
    return wrong(blocks.length === 0 ? said('app.no-certificate') : said('app.several-certificates'))
  try {
    return new X509Certificate(blocks[0] ?? '')
  } catch {
    return wrong(said('app.certificate-unreadable'))
  }
}

/** The certificate of a certificate authority (CA), where one more may be added to `added`. */
export function authorityIn(pem: string, added: readonly unknown[]): { fingerprint: string; pem: string } {
  const certificate = certificateIn(pem)
  if (!certificate.ca) wrong(said('app.not-a-ca'))
  if (added.length >= most) wrong(said('app.too-many-certificates', { most }))
  return { fingerprint: certificate.fingerprint256, pem: certificate.toString() }
}

/** What every setup trusts. */
export const sharedAuthorities = (store: Store) => ({
  add: (pem: string): void => {
    const added = authorityIn(pem, store.sharedAuthorities())
    store.shareAuthority(added.fingerprint, added.pem)
  },
  remove: (fingerprint: string): void => store.unshareAuthority(fingerprint),
})
