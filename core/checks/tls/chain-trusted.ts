import type { CertificateInfo } from '../../model/exchange.ts'
import { said } from '../../words/said.ts'
import { check } from '../check.ts'
import { failureWords } from '../failure-words.ts'
import { diagnosisOf } from '../failures.ts'
import { brokenRule } from './broken-rule.ts'
import { endingOf } from './ending.ts'
import { noTls, notSeen } from './plain-http.ts'

const diagnoses = ['tls.untrusted-ca', 'tls.intercepted', 'tls.self-signed', 'tls.incomplete-chain'] as const

/** From the host's certificate to the last issuer that is named. */
const upwards = (chain: readonly CertificateInfo[]): string =>
  [
    ...chain.map(({ subject }) => subject),
    ...chain.slice(-1).flatMap(({ selfIssued, issuer }) => (selfIssued ? [] : issuer)),
  ].join(' ← ')

export default check({
  id: 'tls.chain-trusted',
  reads: ['target', 'handshake'],
  diagnoses,
  judge({ target, handshake }) {
    if (!target.secure) return noTls
    const { failure, chain } = handshake
    const names = chain.map(({ subject }) => subject)
    if (!failure) return { holds: true, seen: names }
    const ending = endingOf(handshake)
    const named = ending?.diagnosis ?? diagnosisOf(failure)
    const diagnosis = diagnoses.find((id) => id === named)
    const rule = ending ? null : brokenRule(failure)
    const top = chain.at(-1)
    const about: { certificate?: string } = top ? { certificate: top.fingerprint } : {}
    if (diagnosis && rule)
      return {
        holds: false,
        diagnosis,
        ...about,
        variant: 'rule-broken',
        says: rule,
        expected: said('tls.valid-chain'),
        actual: [failureWords(failure), upwards(chain)],
      }
    if (diagnosis)
      return {
        holds: false,
        diagnosis,
        ...about,
        says: ending?.says ?? said('tls.by-library', { message: failureWords(failure) }),
        expected: said('tls.trusted-chain'),
        actual: chain.length > 0 ? [upwards(chain)] : [],
        possible: ending?.possible ?? [],
      }
    return chain.length > 0 ? { holds: true, seen: names } : notSeen
  },
})
