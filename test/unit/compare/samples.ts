import type { CertificateInfo } from '../../../core/model/exchange.ts'
import type { NetworkPathData, Rung } from '../../../core/model/network-path.ts'
import type { Result, RunResult } from '../../../core/model/result.ts'

export const started = '2026-11-24T09:30:00.000Z'
export const later = '2026-11-27T09:30:00.000Z'

/** A run that passed and saw nothing but what is changed here. */
export const ran = (change: Partial<RunResult> = {}): RunResult => ({
  kind: 'result',
  schema: 1,
  tool: { name: 'IdP Preflight', version: '0.1.0' },
  started,
  ended: started,
  ms: 10,
  host: { platform: 'linux', release: '6.1', runtime: 'node 24.11.0', kind: 'desktop' },
  guide: 'okta/any',
  step: null,
  profile: { domain: 'acme.okta.com', secrets: { client_secret: true } },
  verdict: 'pass',
  values: {},
  headline: 'x',
  root: null,
  rootCause: null,
  counts: { pass: 1, info: 0, warn: 0, fail: 0, skip: 0, error: 0 },
  results: [],
  exchanges: [],
  handoff: [],
  ...change,
})

export const result = (check: string, change: Partial<Result> = {}): Result => ({
  check,
  step: 'a',
  level: 'must',
  status: 'pass',
  diagnosis: null,
  muted: false,
  because: null,
  outcome: { kind: 'judged', verdict: { holds: true }, ms: 1 },
  exchange: null,
  ms: 1,
  ...change,
})

export const path = (change: Partial<NetworkPathData> = {}): NetworkPathData => ({
  host: 'acme.okta.com',
  port: 443,
  proxy: null,
  resolution: null,
  attempts: [],
  tls: null,
  direct: null,
  otherStack: null,
  clock: null,
  ...change,
})

export const proxied = (change: Partial<NonNullable<NetworkPathData['proxy']>>): NetworkPathData =>
  path({
    proxy: {
      proxy: null,
      source: { word: 'network.unset' },
      failure: null,
      status: null,
      offers: [],
      says: null,
      product: null,
      ...change,
    },
  })

export const rung = (role: Rung['role'], change: Partial<CertificateInfo> = {}): Rung => ({
  role,
  problem: null,
  subject: `CN=${role}`,
  issuer: 'CN=issuer',
  names: [],
  notBefore: '2026-01-01T00:00:00.000Z',
  notAfter: '2027-01-01T00:00:00.000Z',
  fingerprint: `AA:${role}`,
  selfIssued: false,
  key: 'RSA',
  bits: 2048,
  signature: null,
  ...change,
})

export const secured = (change: Partial<NonNullable<NetworkPathData['tls']>> = {}): NetworkPathData =>
  path({
    tls: {
      protocol: 'TLSv1.3',
      cipher: 'TLS_AES_128_GCM_SHA256',
      ladder: [rung('leaf'), rung('intermediate')],
      trustedBy: 'bundled',
      anchor: null,
      topPem: null,
      inspectedBy: null,
      failure: null,
      ...change,
    },
  })
