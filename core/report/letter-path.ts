import type { Failure } from '../model/exchange.ts'
import type { NetworkPath, Rung } from '../model/network-path.ts'
import type { Words } from '../words/words.ts'

export type Letters = Words['catalogue']['sentences']['letter']
/** A label, and what was seen. */
export type Row = [label: string, value: string]

/** How something failed, on one line. */
export const failed = ({ code, message }: Failure, t: Letters): string =>
  t.failed({ code, message: message === code ? null : message || null })

function rungRow({ role, notBefore, notAfter, key, bits, ...rung }: Rung, t: Letters): Row {
  const { subject, issuer, fingerprint, problem } = rung
  const days = { from: Date.parse(notBefore), to: Date.parse(notAfter) }
  const kind = bits ? `${key} ${bits}` : key
  // A report of another version may know other roles.
  const label: string | undefined = t[`${role}-certificate`]
  return [label ?? role, t.certificate({ subject, issuer, ...days, key: kind, fingerprint, problem })]
}

function proxyRows({ proxy, source, failure, says }: NonNullable<NetworkPath['proxy']>, t: Letters): Row[] {
  const chosen: Row = [t.proxy, proxy ? t['proxy-by']({ proxy, source }) : t['proxy-none']({ source })]
  const response = failure && [failed(failure, t), says].filter(Boolean).join('. ')
  return response ? [chosen, [t['proxy-response'], response]] : [chosen]
}

function lookupRows(
  { source, servers, answers, failure, ms }: NonNullable<NetworkPath['resolution']>,
  t: Letters,
): Row[] {
  if (source === 'proxy') return []
  const asked = servers.length > 0 ? t['by-servers']({ servers }) : t['by-unknown']
  const by = source === 'resolver' ? asked : source === 'literal' ? t['by-literal'] : source
  const result = failure ? failed(failure, t) : t.addresses({ addresses: answers.map(({ address }) => address) })
  return [[t.lookup, t['looked-up']({ result, by, ms })]]
}

function tlsRows(
  { failure, protocol, cipher, ladder, trustedBy, inspectedBy }: NonNullable<NetworkPath['tls']>,
  words: Words,
): Row[] {
  const { letter: t, stores } = words.catalogue.sentences
  const rows: Row[] = []
  if (failure) rows.push(['TLS', failed(failure, t)])
  else if (protocol) rows.push(['TLS', `${protocol}, ${cipher}`])
  rows.push(...ladder.map((rung) => rungRow(rung, t)))
  if (ladder.length > 0) rows.push([t['trusted-by'], trustedBy ? stores[trustedBy] : t.untrusted])
  if (inspectedBy) rows.push([t['inspected-by'], inspectedBy])
  return rows
}

/** What was measured on the network path, phase by phase. */
export function pathRows({ proxy, resolution, attempts, tls, direct, clock }: NetworkPath, words: Words): Row[] {
  const { letter: t } = words.catalogue.sentences
  const rows: Row[] = [...(proxy ? proxyRows(proxy, t) : []), ...(resolution ? lookupRows(resolution, t) : [])]
  for (const { address, family, failure, ms } of attempts)
    rows.push([
      t.connection({ family }),
      failure ? t['not-opened']({ address, failure: failed(failure, t) }) : t.opened({ address, ms }),
    ])
  if (tls) rows.push(...tlsRows(tls, words))
  if (direct?.works) rows.push([t.direct, t['direct-works']({ address: direct.address ?? '' })])
  else if (direct) rows.push([t.direct, direct.failure ? failed(direct.failure, t) : t.ok])
  if (clock) rows.push([t.clock, t.offset({ ms: clock.offset, uncertainty: clock.uncertainty })])
  return rows
}
