import type { DiagnosisId } from '../../model/diagnosis-ids.ts'
import type { CertificateInfo } from '../../model/exchange.ts'
import type { Handshake, OpenEnd } from '../../model/facts.ts'
import type { Said, Saying } from '../../model/said.ts'
import { said } from '../../words/said.ts'
import { inspectorOf } from './inspector.ts'
import { looksBelow } from './kinship.ts'

/** Why a chain is not trusted. */
export interface Ending {
  diagnosis: 'tls.untrusted-ca' | 'tls.intercepted' | 'tls.self-signed' | 'tls.incomplete-chain'
  says: Saying
  possible?: readonly DiagnosisId[]
}

const isSelfIssued = ({ subject, issuer }: CertificateInfo): boolean => subject === issuer

/** Whether its issuer is named like an intermediate of a CA that the person has added. */
const isBelowAdded = (top: CertificateInfo, { added }: OpenEnd): boolean =>
  !isSelfIssued(top) && added.some((subject) => subject !== top.issuer && looksBelow(top.issuer, subject))

function missingLink(top: CertificateInfo, end: OpenEnd, product: string): Ending {
  const { issuer } = top
  return {
    diagnosis: 'tls.incomplete-chain',
    says: [
      product === '' ? said('tls.link-missing', { issuer }) : said('tls.link-of-product', { issuer, product }),
      ...(end.issuerAt === null ? [] : [said('tls.link-at', { url: end.issuerAt })]),
    ],
    possible: ['tls.untrusted-ca'],
  }
}

/** What the person did so that it would be trusted: often it is the wrong file. */
function triedBy({ added, unread }: OpenEnd): Said[] {
  const tried =
    added.length > 3
      ? [said('tls.added-many', { n: added.length })]
      : added.length > 0
        ? [said('tls.added', { subjects: added })]
        : []
  if (!unread) return tried
  const { file, code } = unread
  return [...tried, code === 'NO_PEM' ? said('tls.extra-empty', { file }) : said('tls.extra-unread', { file, code })]
}

function untrusted(top: CertificateInfo, end: OpenEnd): Ending {
  const diagnosis = 'tls.untrusted-ca'
  const { subject, issuer } = top
  if (isSelfIssued(top)) return { diagnosis, says: [said('tls.root-untrusted', { root: subject }), ...triedBy(end)] }
  if (end.namesake === 'sent') return { diagnosis, says: said('tls.altered-or-moved', { subject, issuer }) }
  if (end.namesake === 'trusted') return { diagnosis, says: said('tls.other-key', { issuer }) }
  if (end.issuerAt !== null || isBelowAdded(top, end)) return missingLink(top, end, '')
  return {
    diagnosis,
    says: [said('tls.issuer-untrusted', { issuer }), ...triedBy(end)],
    possible: ['tls.incomplete-chain'],
  }
}

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
