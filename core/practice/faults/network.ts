import type { DiagnosisId } from '../../model/diagnosis-ids.ts'
import type { Flaw } from '../certificates.ts'
import { page } from '../message.ts'
import type { Fault } from './fault.ts'

const tls = (id: Flaw & DiagnosisId): Fault<unknown> => ({ id, flaw: id })

/** What goes wrong before a provider is reached; the same for all of them. */
export const networkFaults: readonly Fault<unknown>[] = [
  { id: 'clock.ahead', clock: -600 },
  { id: 'clock.behind', clock: 600 },
  { id: 'connect.reset', instead: () => 'reset' },
  tls('tls.handshake-failed'),
  tls('tls.untrusted-ca'),
  tls('tls.intercepted'),
  tls('tls.self-signed'),
  tls('tls.expired'),
  tls('tls.not-yet-valid'),
  tls('tls.hostname-mismatch'),
  tls('tls.incomplete-chain'),
  { ...tls('tls.expires-soon'), warning: true },
  {
    id: 'portal.captive',
    instead: () => page(511, 'Guest Wi-Fi: please sign in', 'Accept the terms of use to go on.'),
  },
  {
    id: 'http.not-json',
    instead: () => page(200, 'Acme Intranet', 'Welcome, colleague.'),
  },
  { id: 'http.timeout', instead: () => 'hang' },
  {
    id: 'http.too-large',
    metadata: (document) => ({ ...document, padding: 'x'.repeat(3 * 1024 * 1024) }),
  },
  {
    id: 'http.redirected',
    instead: () => ({ status: 302, headers: { Location: 'https://id.practice.example/' }, body: '' }),
  },
  {
    id: 'http.unexpected-status',
    instead: () => ({ status: 406, body: { message: 'Not acceptable here' } }),
  },
]

/** Faults of TLS, which plain http does not have. */
export const overTls = [
  'tls.handshake-failed',
  'tls.untrusted-ca',
  'tls.intercepted',
  'tls.self-signed',
  'tls.expired',
  'tls.not-yet-valid',
  'tls.hostname-mismatch',
  'tls.incomplete-chain',
  'tls.expires-soon',
] as const
