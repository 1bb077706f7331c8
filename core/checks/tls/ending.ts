import type { DiagnosisId } from '../../model/diagnosis-ids.ts'
import type { CertificateInfo } from '../../model/exchange.ts'
import type { Handshake, OpenEnd } from '../../model/facts.ts'
import { inspectorOf } from './inspector.ts'
import { looksBelow } from './kinship.ts'

/** Why a chain is not trusted. */
export interface Ending {
  diagnosis: 'tls.untrusted-ca' | 'tls.intercepted' | 'tls.self-signed' | 'tls.incomplete-chain'
  says: string
  possible?: readonly DiagnosisId[]
}

const isSelfIssued = ({ subject, issuer }: CertificateInfo): boolean => subject === issuer

/** Whether its issuer is named like an intermediate of a CA that the person has added. */
const isBelowAdded = (top: CertificateInfo, { added }: OpenEnd): boolean =>
  !isSelfIssued(top) && added.some((subject) => subject !== top.issuer && looksBelow(top.issuer, subject))

function missingLink(chain: readonly CertificateInfo[], top: CertificateInfo, end: OpenEnd, maker: string): Ending {
  const fetched = end.issuerAt === null ? '' : `; it can be fetched at ${end.issuerAt}`
  return {
    diagnosis: 'tls.incomplete-chain',
    says: `The server did not send the certificate of "${top.issuer}"${maker || ','} which stands between ${chain.length > 1 ? 'its chain' : 'its own'} and the root${fetched}`,
    possible: ['tls.untrusted-ca'],
  }
}

/** What the person did so that it would be trusted, as the end of a sentence: often it is the wrong file. */
function hereOf({ added, unread }: OpenEnd): string {
  const shown = added.length > 3 ? `${added.length} others` : added.map((name) => `"${name}"`).join(', ')
  const file = unread && `the file ${unread.file} that NODE_EXTRA_CA_CERTS names`
  const why = unread?.code === 'NO_PEM' ? 'holds no certificate in PEM form' : `cannot be read (${unread?.code})`
  return `${added.length > 0 ? `; added for this run: ${shown}` : ''}${file ? `; ${file} ${why}` : ''}`
}

function untrusted(chain: readonly CertificateInfo[], top: CertificateInfo, end: OpenEnd): Ending {
  const diagnosis = 'tls.untrusted-ca'
  if (isSelfIssued(top))
    return { diagnosis, says: `The chain ends in "${top.subject}", which is not trusted here${hereOf(end)}` }
  if (end.namesake === 'sent')
    return {
      diagnosis,
      says: `The certificate "${top.subject}" says that "${top.issuer}" issued it, but its signature is not by the key of the certificate of that name which was sent: it was altered, or belongs to another chain`,
    }
  if (end.namesake === 'trusted')
    return {
      diagnosis,
      says: `The certificate was issued by "${top.issuer}"; an authority of that name is trusted here, but it has another key`,
    }
  if (end.issuerAt !== null || isBelowAdded(top, end)) return missingLink(chain, top, end, '')
  return {
    diagnosis,
    says: `The certificate was issued by "${top.issuer}", which is not trusted here${hereOf(end)}`,
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
    return { diagnosis: 'tls.self-signed', says: `The certificate is signed by itself: ${leaf.subject}` }
  const of = inspector ? `, of ${inspector},` : ''
  if (inspector !== null && !bySystem && isBelowAdded(top, end)) return missingLink(chain, top, end, of)
  if (inspector !== null)
    return {
      diagnosis: 'tls.intercepted',
      says: `The certificate was issued by "${top.issuer}"${of || ','} a product that inspects traffic${bySystem ? '; the browser on this computer trusts it' : ''}`,
    }
  if (bySystem)
    return {
      diagnosis: 'tls.intercepted',
      says: `The certificate was issued by "${top.issuer}", which this computer’s own store (and its browser) trusts and no public list does`,
      possible: ['tls.untrusted-ca'],
    }
  return untrusted(chain, top, end)
}
