import { X509Certificate } from 'node:crypto'
import type { Handlers } from '../contract/derived.ts'
import { said } from '../words/said.ts'
import { authorityIn } from './authority-input.ts'
import { changed } from './changed.ts'
import { refuse } from './refusal.ts'
import type { Session } from './session.ts'
import { reportOf, storedSetup, viewOf } from './setup-view.ts'

type OfSetups = Pick<Handlers['setups'], 'addCa' | 'removeCa' | 'trustSeen'>

/** The topmost certificate of the newest run, which may have been of one step alone. */
async function topSeen(session: Session, id: string): Promise<string | null> {
  const setup = storedSetup(session, id)
  const newest = session.reports.get(id)?.result.connection?.tls?.topPem
  return newest ?? (await reportOf(session, setup))?.connection?.tls?.topPem ?? null
}

/** What one setup trusts. */
export const authorityHandlers = (session: Session): OfSetups => ({
  addCa: async ({ setup, pem }) => {
    storedSetup(session, setup)
    const added = authorityIn(pem, session.store.authorities(setup))
    session.store.addAuthority(setup, added.fingerprint, added.pem)
    changed(session, setup)
    return viewOf(session, setup)
  },
  trustSeen: async ({ setup, fingerprint }) => {
    const pem = await topSeen(session, setup)
    if (!pem) return refuse('not_found', said('app.certificate-not-seen'))
    const { subject, issuer } = new X509Certificate(pem)
    // A chain is trusted by its root alone: one that was sent without it cannot be.
    if (subject !== issuer) return refuse('refused', said('app.root-not-sent'))
    const added = authorityIn(pem, session.store.authorities(setup))
    if (added.fingerprint !== fingerprint) return refuse('refused', said('app.another-certificate'), 'fingerprint')
    session.store.addAuthority(setup, added.fingerprint, added.pem)
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
