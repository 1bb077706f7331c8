import type { DiagnosisId } from '../model/diagnosis-ids.ts'
import type { Failure, FailureKind } from '../model/exchange.ts'

const byKind = {
  'no-such-name': 'dns.not-found',
  'lookup-failed': 'dns.failed',
  refused: 'connect.refused',
  'no-answer': 'connect.timeout',
  reset: 'connect.reset',
  'proxy-setting': 'proxy.unreachable',
  'proxy-rule': 'proxy.pac-failed',
  'proxy-unreachable': 'proxy.unreachable',
  'proxy-login': 'proxy.auth-required',
  'proxy-refused': 'proxy.refused',
  handshake: 'tls.handshake-failed',
  timeout: 'http.timeout',
  truncated: 'http.truncated',
  'too-large': 'http.too-large',
  'not-http': 'http.not-json',
} as const satisfies Readonly<Record<Exclude<FailureKind, 'certificate'>, DiagnosisId>>

/** What OpenSSL finds wrong with a certificate; whatever else it finds, the chain is not trusted. */
const byCode = {
  CERT_HAS_EXPIRED: 'tls.expired',
  CERT_NOT_YET_VALID: 'tls.not-yet-valid',
  ERR_TLS_CERT_ALTNAME_INVALID: 'tls.hostname-mismatch',
  HOSTNAME_MISMATCH: 'tls.hostname-mismatch',
  DEPTH_ZERO_SELF_SIGNED_CERT: 'tls.self-signed',
  EE_KEY_TOO_SMALL: 'tls.weak-certificate',
  CA_KEY_TOO_SMALL: 'tls.weak-certificate',
  EE_MD_TOO_WEAK: 'tls.weak-certificate',
  CA_MD_TOO_WEAK: 'tls.weak-certificate',
} as const satisfies Readonly<Record<string, DiagnosisId>>

/** Diagnoses of a certificate that the TLS library refused. */
export const certificateFaults = [
  'tls.untrusted-ca',
  'tls.self-signed',
  'tls.expired',
  'tls.not-yet-valid',
  'tls.hostname-mismatch',
  'tls.weak-certificate',
] as const satisfies readonly DiagnosisId[]

/** What may stop any exchange, whatever it is for. */
export const failureDiagnoses = [
  ...new Set([...Object.values(byKind), ...certificateFaults]),
] as const satisfies readonly DiagnosisId[]

export type FailureDiagnosis = (typeof failureDiagnoses)[number]

/** The diagnosis of what was measured: the one place where a failure of the network is named. */
export function diagnosisOf({ kind, code }: Failure): FailureDiagnosis {
  if (kind !== 'certificate') return byKind[kind]
  return Object.hasOwn(byCode, code) ? byCode[code as keyof typeof byCode] : 'tls.untrusted-ca'
}
