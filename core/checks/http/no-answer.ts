import { said } from '../../words/said.ts'
import type { Verdict } from '../check.ts'
import type { Result } from '../exchange-result.ts'
import { shownFailure, stoppedAt } from '../failure-words.ts'
import { certificateFaults, diagnosisOf, type FailureDiagnosis } from '../failures.ts'
import { asksByAlert, wantsCertificate } from '../tls/client-certificate.ts'

/** A later connection may meet another certificate than the first, which the TLS checks have judged. */
const anotherCertificate = said('http.other-certificate')

/** Judges an exchange that no answer came of. */
export function judgeFailure({ failure, exchange }: Extract<Result, { kind: 'failed' }>): Verdict<FailureDiagnosis> {
  const diagnosis = diagnosisOf(failure)
  const proxied = exchange !== undefined && exchange.proxy.proxy !== null
  return {
    holds: false,
    diagnosis,
    expected: said('http.a-response'),
    actual: shownFailure(failure),
    ...(exchange ? { exchange } : {}),
    ...(certificateFaults.some((id) => id === diagnosis) ? { says: anotherCertificate } : {}),
    ...(diagnosis === 'http.truncated' ? { says: stoppedAt(failure) } : {}),
    ...(diagnosis === 'connect.reset' && proxied ? { variant: 'behind-proxy' } : {}),
    // Cut while it was being sent: what cuts long answers leaves the same trace as what ends connections.
    ...(diagnosis === 'connect.reset' && failure.bytes ? { possible: ['http.truncated'] } : {}),
    ...(diagnosis === 'http.truncated' && failure.after === undefined ? { possible: ['connect.reset'] } : {}),
    ...(asksByAlert.test(failure.code) ? wantsCertificate : {}),
  }
}
