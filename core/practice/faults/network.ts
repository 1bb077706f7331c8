import type { DiagnosisId } from '../../model/diagnosis-ids.ts'
import type { Flaw } from '../certificates.ts'
import { page } from '../message.ts'
import type { Fault } from './fault.ts'

const tls = (id: Flaw & DiagnosisId, says: string): Fault<unknown> => ({ id, says, flaw: id })

/** What goes wrong before a provider is reached; the same for all of them. */
export const networkFaults: readonly Fault<unknown>[] = [
  { id: 'clock.ahead', says: 'This machine’s clock is ten minutes ahead of the server’s', clock: -600 },
  { id: 'clock.behind', says: 'This machine’s clock is ten minutes behind the server’s', clock: 600 },
  { id: 'connect.reset', says: 'Something cuts the connection as soon as a request is sent', instead: () => 'reset' },
  tls('tls.handshake-failed', 'The server offers only versions of TLS that are too old'),
  tls('tls.untrusted-ca', 'The certificate comes from an authority that nobody here trusts'),
  tls('tls.intercepted', 'An inspection proxy shows its own certificate'),
  tls('tls.self-signed', 'The certificate is signed by itself'),
  tls('tls.expired', 'The certificate ended yesterday'),
  tls('tls.not-yet-valid', 'The certificate begins the day after tomorrow'),
  tls('tls.hostname-mismatch', 'The certificate is for another name'),
  tls('tls.incomplete-chain', 'The server does not send its intermediate certificate'),
  { ...tls('tls.expires-soon', 'The certificate ends in ten days'), warning: true },
  {
    id: 'portal.captive',
    says: 'A guest network wants a sign-in first',
    instead: () => page(511, 'Guest Wi-Fi: please sign in', 'Accept the terms of use to go on.'),
  },
  {
    id: 'http.not-json',
    says: 'A web page answers in place of the provider',
    instead: () => page(200, 'Acme Intranet', 'Welcome, colleague.'),
  },
  { id: 'http.timeout', says: 'The server accepts the connection and never answers', instead: () => 'hang' },
  {
    id: 'http.too-large',
    says: 'The description of the server never seems to end',
    metadata: (document) => ({ ...document, padding: 'x'.repeat(3 * 1024 * 1024) }),
  },
  {
    id: 'http.redirected',
    says: 'The server sends every request on to another address',
    instead: () => ({ status: 302, headers: { Location: 'https://id.practice.example/' }, body: '' }),
  },
  {
    id: 'http.unexpected-status',
    says: 'The server answers with a status that nobody expects',
    instead: () => ({ status: 406, body: { message: 'Not acceptable here' } }),
  },
]
