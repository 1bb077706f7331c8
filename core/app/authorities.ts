import { X509Certificate } from 'node:crypto'
import type { Handlers } from '../contract/derived.ts'
import type { Said } from '../model/said.ts'
import { certificatesIn } from '../model/scan.ts'
import { said } from '../words/said.ts'
import { changed } from './changed.ts'
import { refuse } from './refusal.ts'
import type { Session } from './session.ts'
import { storedSetup, viewOf } from './setup-view.ts'

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

export const authorityHandlers = (session: Session): Pick<Handlers['setups'], 'addCa' | 'removeCa'> => ({
  addCa: async ({ setup, pem }) => {
    storedSetup(session, setup)
    const certificate = certificateIn(pem)
    if (!certificate.ca) wrong(said('app.not-a-ca'))
    if (session.store.authorities(setup).length >= most) wrong(said('app.too-many-certificates', { most }))
    session.store.addAuthority(setup, certificate.fingerprint256, certificate.toString())
    changed(session, setup)
    return viewOf(session, setup)
  },
  removeCa: async ({ setup, fingerprint }) => {
    storedSetup(session, setup)
    session.store.removeAuthority(setup, fingerprint)
    changed(session, setup)
    return viewOf(session, setup)
  },
})
