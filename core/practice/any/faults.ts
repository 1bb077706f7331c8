import type { DiagnosisId } from '../../model/diagnosis-ids.ts'
import type { Fault } from '../faults/fault.ts'
import { page } from '../message.ts'
import { assertionFaults } from './assertion-faults.ts'
import { clientFaults } from './client-faults.ts'
import { noSuchPath, oauthError } from './errors.ts'
import { loginFaults } from './login-faults.ts'
import type { AnySettings } from './settings.ts'
import { tokenFaults } from './token-faults.ts'

const server: readonly Fault<AnySettings>[] = [
  {
    id: 'input.admin-host',
    typed: ({ fields }, origin) => {
      fields.domain = `${origin}/admin/practice/console/`
    },
  },
  {
    id: 'http.blocked',
    instead: () => page(403, 'Access denied', 'This request was blocked by the administrator.'),
  },
  {
    id: 'http.rate-limited',
    refusal: () => ({ ...oauthError(429, 'too_many_requests', 'Too many requests'), headers: { 'Retry-After': '42' } }),
  },
  {
    id: 'http.server-error',
    instead: () => page(503, 'Service Unavailable', 'The server is starting.'),
  },
  {
    id: 'tenant.not-found',
    setting: ({ realm }) => {
      realm.exists = false
    },
  },
  {
    id: 'tenant.deactivated',
    setting: ({ realm }) => {
      realm.enabled = false
    },
  },
  {
    id: 'metadata.not-found',
    metadata: () => noSuchPath(),
  },
  {
    id: 'metadata.insecure-endpoint',
    metadata: (document) => ({ ...document, token_endpoint: 'http://sso.practice.example/realms/practice/token' }),
  },
  { id: 'keys.unreachable', keySet: () => noSuchPath() },
]

/** What can go wrong at a server of no provider in particular, or looks different there. */
export const anyFaults: readonly Fault<AnySettings>[] = [
  ...server,
  ...clientFaults,
  ...assertionFaults,
  ...tokenFaults,
  ...loginFaults,
]

/**
 * Switches for any provider that break nothing here: a client ID may look like anything, one document is enough, endpoints may be
 * on other hosts, and the products of these guides do not read the token.
 */
export const harmless: readonly DiagnosisId[] = [
  'input.secret-in-client-id',
  'metadata.documents-differ',
  'metadata.insecure-endpoint',
  'token.malformed',
  'token.opaque',
  'token.encrypted',
]
