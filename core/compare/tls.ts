import type { NetworkPathData, Rung } from '../model/network-path.ts'
import type { Said } from '../model/said.ts'
import { said } from '../words/said.ts'
import { type Comparer, differing, type Found } from './differing.ts'

type Tls = NonNullable<NetworkPathData['tls']>

/** How the connection was made secret, and what vouches for it. */
export const tls: Comparer = ({ connection: before }, { connection: after }) => {
  if (!before?.tls || !after?.tls) return []
  const trusted = ({ trustedBy }: Tls) => (trustedBy === null ? undefined : said(`stores.${trustedBy}`))
  const [one, other] = [before.tls, after.tls]
  return [
    ...differing('tls', said('compare.protocol'), one.protocol, other.protocol),
    ...differing('tls', said('compare.cipher'), one.cipher, other.cipher),
    ...differing('tls', said('compare.trusted'), trusted(one), trusted(other)),
    ...differing('tls', said('compare.inspected'), one.inspectedBy, other.inspectedBy),
  ]
}

const shown = ({ subject, issuer, notAfter, fingerprint }: Rung) =>
  said('compare.certificate', { subject, issuer, until: Date.parse(notAfter), fingerprint })

const itemOf = ({ role }: Rung) => said(`compare.${role}`)

/** What differs between a certificate and the one in its place, each in a row: a renewal is told from another certificate. */
function replaced(then: Rung, now: Rung): Found[] {
  const row = (before: Said, after: Said): Found => ({ area: 'certificates', item: itemOf(now), before, after })
  const dates = ({ notBefore, notAfter }: Rung) => ({ from: Date.parse(notBefore), until: Date.parse(notAfter) })
  const subject = then.subject !== now.subject
  const issuer = then.issuer !== now.issuer
  const dated = then.notBefore !== now.notBefore || then.notAfter !== now.notAfter
  const renewed = !subject && !issuer && dates(now).until > dates(then).until
  const rows = [
    ...(subject
      ? [row(said('compare.for', { subject: then.subject }), said('compare.for', { subject: now.subject }))]
      : []),
    ...(issuer
      ? [row(said('compare.issued-by', { issuer: then.issuer }), said('compare.issued-by', { issuer: now.issuer }))]
      : []),
    ...(dated
      ? [row(said('compare.valid', dates(then)), said(renewed ? 'compare.renewed' : 'compare.valid', dates(now)))]
      : []),
  ]
  const print = row(
    said('compare.fingerprint', { fingerprint: then.fingerprint }),
    said('compare.fingerprint', { fingerprint: now.fingerprint }),
  )
  return rows.length > 0 ? rows : [print]
}

/** A certificate that both runs saw may have ended between them. */
function ended(rungs: readonly Rung[], before: string, after: string): Found[] {
  return rungs
    .filter(({ notAfter }) => Date.parse(notAfter) > Date.parse(before) && Date.parse(notAfter) <= Date.parse(after))
    .map((rung) => ({
      area: 'certificates',
      item: itemOf(rung),
      before: shown(rung),
      after: said('compare.expired', { until: Date.parse(rung.notAfter) }),
    }))
}

/** The certificates of the chain, from the server's own upward; a certificate is the same if its fingerprint is. */
export const certificates: Comparer = (before, after) => {
  const [one, other] = [before, after].map(({ connection }) => connection?.tls?.ladder ?? [])
  if (!one?.length || !other?.length) return []
  const both = other.filter(({ fingerprint }) => one.some((rung) => rung.fingerprint === fingerprint))
  const gone = one.filter((rung) => !both.some(({ fingerprint }) => fingerprint === rung.fingerprint))
  const fresh = other.filter((rung) => !both.some(({ fingerprint }) => fingerprint === rung.fingerprint))
  const pairs = Array.from({ length: Math.max(gone.length, fresh.length) }, (_, at) => {
    const rung = fresh[at] ?? gone[at]
    const [then, now] = [gone[at], fresh[at]]
    if (then && now) return replaced(then, now)
    return rung ? differing('certificates', itemOf(rung), then && shown(then), now && shown(now)) : []
  })
  return [...pairs.flat(), ...ended(both, before.started, after.started)]
}
