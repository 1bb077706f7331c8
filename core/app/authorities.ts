import { X509Certificate } from 'node:crypto'
import type { Handlers } from '../contract/derived.ts'
import { BridgeError } from '../contract/envelope.ts'
import { certificatesIn } from '../model/scan.ts'
import { changed } from './changed.ts'
import type { Session } from './session.ts'
import { storedSetup, viewOf } from './setup-view.ts'

const most = 20

const refuse = (message: string): never => {
  throw new BridgeError({ code: 'bad_request', message, field: 'pem' })
}

function certificateIn(pem: string): X509Certificate {
  if (/PRIVATE KEY/.test(pem))
    return refuse('This holds a private key. Only the certificate is needed: leave the key out.')
  const blocks = certificatesIn(pem)
  if (blocks.length !== 1)
    return refuse(
      blocks.length === 0
        ? 'This is no certificate in PEM form: it begins with -----BEGIN CERTIFICATE-----.'
        : 'These are several certificates: add them one by one, the root is enough.',
    )
  try {
    return new X509Certificate(blocks[0] ?? '')
  } catch {
    return refuse('This certificate cannot be read: copy it again, from the first dash to the last.')
  }
}

export const authorityHandlers = (session: Session): Pick<Handlers['setups'], 'addCa' | 'removeCa'> => ({
  addCa: async ({ setup, pem }) => {
    storedSetup(session, setup)
    const certificate = certificateIn(pem)
    if (!certificate.ca)
      refuse('This is the certificate of a server, not of an authority. Ask the network team for the root certificate.')
    if (session.store.authorities(setup).length >= most) refuse(`A setup takes at most ${most} certificates.`)
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
