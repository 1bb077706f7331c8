import type { DiagnosisId } from '../../model/diagnosis-ids.ts'
import type { CertificateInfo } from '../../model/exchange.ts'
import type { OpenEnd } from '../../model/facts.ts'
import type { Said, Saying } from '../../model/said.ts'
import { said } from '../../words/said.ts'
import { looksBelow } from './kinship.ts'

/** Why a chain is not trusted. */
export interface Ending {
  diagnosis: 'tls.untrusted-ca' | 'tls.intercepted' | 'tls.self-signed' | 'tls.incomplete-chain'
  says: Saying
  possible?: readonly DiagnosisId[]
}

export const isSelfIssued = ({ subject, issuer }: CertificateInfo): boolean => subject === issuer

/** Whether its issuer is named like an intermediate of a CA that the person has added. */
export const isBelowAdded = (top: CertificateInfo, { added }: OpenEnd): boolean =>
  !isSelfIssued(top) && added.some((subject) => subject !== top.issuer && looksBelow(top.issuer, subject))

/** An intermediate that was not sent. */
export function missingLink({ issuer }: CertificateInfo, end: OpenEnd, product: string): Ending {
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

/** A chain that ends at a CA which is not known here, and is no inspecting proxy's. */
export function untrusted(top: CertificateInfo, end: OpenEnd): Ending {
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
