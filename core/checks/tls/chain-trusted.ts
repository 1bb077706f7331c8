import { check } from '../../model/check.ts'
import { brokenRule } from './broken-rule.ts'
import { noTls } from './plain-http.ts'

const diagnoses = ['tls.untrusted-ca', 'tls.intercepted', 'tls.self-signed', 'tls.incomplete-chain'] as const

export default check({
  id: 'tls.chain-trusted',
  title: 'The certificate chain ends in a root that is trusted here',
  reads: ['target', 'handshake'],
  diagnoses,
  judge({ target, handshake: { failure, trust, chain } }) {
    if (!target.secure) return noTls
    const names = chain.map(({ subject }) => subject)
    if (!failure) return { holds: true, seen: names }
    const named = trust?.diagnosis ?? failure.diagnosis
    const diagnosis = diagnoses.find((id) => id === named)
    const rule = trust ? null : brokenRule(failure)
    if (diagnosis && rule)
      return {
        holds: false,
        diagnosis,
        variant: 'rule-broken',
        says: `${rule}.`,
        expected: 'a chain that keeps the rules of certificates',
        actual: [failure.message, ...chain.map(({ subject, issuer }) => `${subject} ← ${issuer}`)],
      }
    if (diagnosis)
      return {
        holds: false,
        diagnosis,
        says: `${trust?.says ?? failure.message}.`,
        expected: 'a chain that ends in a trusted root',
        actual: chain.map(({ subject, issuer }) => `${subject} ← ${issuer}`),
        possible: trust?.possible ?? [],
      }
    return chain.length > 0 && !trust
      ? { holds: true, seen: names }
      : { holds: null, because: 'No certificate was seen.' }
  },
})
