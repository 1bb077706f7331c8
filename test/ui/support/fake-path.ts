import type { Finding, NetworkPath, Report, Rung } from '../../../core/contract/values.ts'
import { said } from '../../../core/words/said.ts'
import { words } from '../../support/words.ts'
import { failed } from './fake-reports.ts'

/** How the host was reached in the newest run, by the name that a scenario gives it. */
export type FakePath = 'direct' | 'proxy' | 'refusing' | 'untrusted' | 'unreachable' | 'nowhere' | 'old'

const day = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString()
const print = (seed: number) =>
  Array.from({ length: 32 }, (_, i) =>
    ((seed * (i + 7) * 37 + i * 11) % 256).toString(16).padStart(2, '0').toUpperCase(),
  ).join(':')

const leaf: Rung = {
  role: 'leaf',
  subject: 'CN=acme.okta.com',
  issuer: 'C=US, O=Amazon, CN=Amazon RSA 2048 M02',
  names: ['DNS:acme.okta.com', 'DNS:*.okta.com'],
  notBefore: day(-356),
  notAfter: day(9.5),
  fingerprint: print(3),
  selfIssued: false,
  key: 'RSA',
  bits: 2048,
  signature: 'sha256WithRSAEncryption',
  problem: null,
}
const between: Rung = {
  ...leaf,
  role: 'intermediate',
  subject: 'C=US, O=Amazon, CN=Amazon RSA 2048 M02',
  issuer: 'C=US, O=Amazon, CN=Amazon Root CA 1',
  names: [],
  notBefore: day(-1500),
  notAfter: day(2100),
  fingerprint: print(5),
}
const root: Rung = {
  ...between,
  role: 'root',
  subject: 'C=US, O=Amazon, CN=Amazon Root CA 1',
  selfIssued: true,
  notBefore: day(-3900),
  notAfter: day(5000),
  fingerprint: print(11),
}
const inspector: Rung = {
  ...root,
  subject: 'C=US, O=Zscaler Inc., CN=Zscaler Root CA',
  issuer: 'C=US, O=Zscaler Inc., CN=Zscaler Root CA',
  fingerprint: print(13),
  problem: 'tls.untrusted-ca',
}

const direct: NetworkPath = {
  host: 'acme.okta.com',
  port: 443,
  proxy: {
    proxy: null,
    source: words.say(said('network.unset')),
    failure: null,
    status: null,
    offers: [],
    says: null,
    product: null,
  },
  resolution: {
    host: 'acme.okta.com',
    source: 'resolver',
    answers: [
      { address: '3.33.139.32', family: 4 },
      { address: '15.197.178.8', family: 4 },
    ],
    failure: null,
    servers: ['10.0.0.53'],
    ms: 12,
    queries: [
      { family: 4, code: null, ms: 12, answers: 2 },
      { family: 6, code: 'ENODATA', ms: 11, answers: 0 },
    ],
  },
  attempts: [
    { address: '3.33.139.32', family: 4, ms: 18, failure: null },
    { address: '15.197.178.8', family: 4, ms: 21, failure: null },
  ],
  tls: {
    protocol: 'TLSv1.3',
    cipher: 'TLS_AES_128_GCM_SHA256',
    ladder: [leaf, between, root],
    trustedBy: 'bundled',
    anchor: { subject: root.subject, fingerprint: root.fingerprint, store: 'bundled' },
    topPem: null,
    inspectedBy: null,
    failure: null,
  },
  direct: null,
  otherStack: null,
  clock: { offset: -320, uncertainty: 510, samples: 3 },
}
const untrusted = {
  code: 'SELF_SIGNED_CERT_IN_CHAIN',
  message: 'self-signed certificate in certificate chain',
  kind: 'certificate',
} as const
const unreachable = { code: 'ENETUNREACH', message: 'connect ENETUNREACH 3.33.139.32:443', kind: 'no-answer' } as const

const refusal = {
  code: '403',
  message: words.say(said('network.proxy-said', { code: '403', message: 'Forbidden' })),
  kind: 'proxy-refused',
} as const
const throughProxy: NonNullable<NetworkPath['proxy']> = {
  proxy: 'proxy.acme.example:8080',
  source: 'HTTPS_PROXY',
  failure: null,
  status: 200,
  offers: [],
  says: null,
  product: 'Squid',
}
const byProxy: NetworkPath['resolution'] = {
  host: 'acme.okta.com',
  source: 'proxy',
  answers: [],
  failure: null,
  servers: [],
  ms: 0,
  queries: [],
}
const notDirectly: NetworkPath['direct'] = { works: false, address: null, failure: unreachable, issuer: null }

const connections: Readonly<Record<Exclude<FakePath, 'old'>, NetworkPath | null>> = {
  direct,
  proxy: {
    ...direct,
    proxy: throughProxy,
    resolution: byProxy,
    attempts: [],
    direct: notDirectly,
  },
  refusing: {
    ...direct,
    proxy: { ...throughProxy, failure: refusal, status: 403 },
    resolution: byProxy,
    attempts: [],
    tls: null,
    clock: null,
  },
  untrusted: {
    ...direct,
    tls: {
      protocol: null,
      cipher: null,
      ladder: [{ ...leaf, issuer: inspector.subject, notAfter: day(80) }, inspector],
      trustedBy: null,
      anchor: null,
      topPem: '-----BEGIN CERTIFICATE-----\nMIIBTEST\n-----END CERTIFICATE-----\n',
      inspectedBy: 'Zscaler',
      failure: untrusted,
    },
    otherStack: { status: 200, failure: null },
  },
  unreachable: {
    ...direct,
    attempts: direct.attempts.map((attempt) => ({ ...attempt, failure: unreachable })),
    tls: null,
    clock: null,
  },
  nowhere: null,
}

const refusedFirst = ({ exchanges }: Report): Report['exchanges'] =>
  exchanges.slice(0, 1).map((exchange) => ({
    ...exchange,
    status: null,
    address: null,
    tls: null,
    timings: { total: 71.4 },
    response: null,
    failure: untrusted,
  }))

/** The same run, once more without the proxy, where there is one. */
export const alsoDirectly = (report: Report): Report =>
  report.connection ? { ...report, connection: { ...report.connection, direct: notDirectly } } : report

/** What was found on the way, which its marks are looked up from. */
const foundOn: Partial<Record<FakePath, Finding>> = {
  untrusted: failed('licence', 'tls.chain-trusted', 'tls.untrusted-ca', {}, { ms: 60 }),
  unreachable: failed('licence', 'connect.host-accepts', 'connect.refused', {}, { ms: 60 }),
}

/** The same run, with the host reached in another way; nothing is sent where there was no way. */
export function reachedBy(report: Report, how: FakePath): Report {
  const { connection: _, ...rest } = report
  if (how === 'old') return rest
  const exchanges = ['nowhere', 'unreachable', 'refusing'].includes(how)
    ? []
    : how === 'untrusted'
      ? refusedFirst(report)
      : report.exchanges
  const found = foundOn[how]
  return {
    ...rest,
    connection: connections[how],
    exchanges,
    findings: found ? [found, ...rest.findings] : rest.findings,
  }
}
