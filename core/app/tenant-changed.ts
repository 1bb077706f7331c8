import { changed } from './changed.ts'
import type { Session } from './session.ts'

/**
 * The configuration of the tenant of a setup changed by our hand: what was asked of it before is not known any more, and
 * neither green nor red. What was judged without a request stays.
 */
export function tenantChanged(session: Session, id: string): void {
  const { store, unkept } = session
  const asked = store.evidence(id).filter(({ inputs }) => 'proxy' in inputs)
  store.addEvidence(
    id,
    asked.map((proof) => ({ ...proof, inputs: { ...proof.inputs, proxy: null } })),
  )
  unkept.delete(id)
  changed(session, id)
}
