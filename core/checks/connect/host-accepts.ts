import type { DiagnosisId } from '../../model/diagnosis-ids.ts'
import type { Resolution } from '../../model/facts.ts'
import type { Saying } from '../../model/said.ts'
import type { VariantName } from '../../model/variants.ts'
import { said } from '../../words/said.ts'
import { check } from '../check.ts'
import { givenBy, leadsNowhere } from '../dns/given-by.ts'
import { shownFailure } from '../failure-words.ts'
import { diagnosisOf } from '../failures.ts'
import { leftToProxy } from '../left-to-proxy.ts'

const diagnoses = ['connect.refused', 'connect.timeout', 'connect.reset'] as const

/** What the system says before anything is sent. */
const hopeless: readonly [RegExp, VariantName][] = [
  [/^(ENETUNREACH|EHOSTUNREACH|EADDRNOTAVAIL|ENETDOWN|EAFNOSUPPORT)$/, 'no-route'],
  [/^(EACCES|EPERM)$/, 'forbidden-here'],
]

/** An address that somebody of this network gave the name is the likelier cause than the port behind it. */
function misled(resolution: Resolution | undefined): {
  says?: Saying
  variant?: VariantName
  possible?: readonly DiagnosisId[]
} {
  const says = resolution && givenBy(resolution)
  if (!resolution || !says || !(resolution.source === 'hosts file' || leadsNowhere(resolution))) return {}
  const variant = resolution.source === 'hosts file' ? 'hosts-file' : 'own-address'
  return { says, variant, possible: ['dns.private-answer'] }
}

export default check({
  id: 'connect.host-accepts',
  reads: ['target', 'proxyChoice', 'connection'],
  mayRead: ['resolution'],
  diagnoses,
  judge({ target, proxyChoice, connection: { address, failure }, resolution }) {
    if (proxyChoice.proxy || resolution?.source === 'proxy') return leftToProxy
    if (address) return { holds: true, seen: address }
    const named = failure && diagnosisOf(failure)
    const diagnosis = diagnoses.find((id) => id === named) ?? 'connect.timeout'
    const variant = hopeless.find(([codes]) => codes.test(failure?.code ?? ''))?.[1]
    return {
      holds: false,
      diagnosis,
      ...(variant ? { variant } : {}),
      expected: said('connect.a-connection', { host: target.host, port: target.port }),
      actual: failure ? shownFailure(failure) : said('connect.no-connection'),
      ...misled(resolution),
    }
  },
})
