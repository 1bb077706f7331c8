import type { Handshake } from '../../model/facts.ts'
import { said } from '../../words/said.ts'
import { inspectorOf } from './inspector.ts'
import { type Ending, isBelowAdded, isSelfIssued, missingLink, untrusted } from './untrusted.ts'

/**
 * Says why a served chain is not trusted: self-signed, an inspecting proxy, an intermediate that was not sent, or a CA
 * that is not known here. Null where it ends in a trusted root, and where no chain was read.
 *
 * Only the last can be proved for a lone certificate whose issuer is unknown. It is read as a missing intermediate where
 * something says that there is one: the certificate names a place to fetch its issuer (AIA), or its issuer is named like
 * an intermediate of a CA that the person has added.
 */
export function endingOf({
  chain,
  anchor,
  openEnd: end,
}: Pick<Handshake, 'chain' | 'anchor' | 'openEnd'>): Ending | null {
  const [leaf] = chain
  const top = chain.at(-1)
  if (!leaf || !top || !end) return null
  const inspector = inspectorOf(chain)
  const bySystem = anchor !== null
  if (chain.length === 1 && isSelfIssued(leaf) && inspector === null)
    return { diagnosis: 'tls.self-signed', says: said('tls.self-signed', { subject: leaf.subject }) }
  const { issuer } = top
  if (inspector !== null && !bySystem && isBelowAdded(top, end)) return missingLink(top, end, inspector)
  if (inspector !== null)
    return {
      diagnosis: 'tls.intercepted',
      says: [
        inspector === '' ? said('tls.inspected', { issuer }) : said('tls.inspected-by', { issuer, product: inspector }),
        ...(bySystem ? [said('tls.browser-trusts')] : []),
      ],
    }
  if (bySystem)
    return {
      diagnosis: 'tls.intercepted',
      says: said('tls.private-issuer', { issuer }),
      possible: ['tls.untrusted-ca'],
    }
  return untrusted(top, end)
}
