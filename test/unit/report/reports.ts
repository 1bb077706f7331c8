import type { Report } from '../../../core/model/report.ts'
import { words } from '../../support/words.ts'
import { oktaGuide } from '../checks/fixtures.ts'
import { failing, finding, waiting } from '../run/fixtures.ts'

export const english = { words, provider: 'Okta' }

export const [first, second] = oktaGuide.steps

/** A report in which one check passed, one failed and one waits. */
export const report = (change: Partial<Report> = {}): Report => ({
  schema: 1,
  tool: { name: 'IdP Preflight', version: '0.1.0' },
  started: '2026-01-15T12:00:00.000Z',
  ended: '2026-01-15T12:00:01.500Z',
  ms: 1500,
  host: { platform: 'linux', release: '6', runtime: 'node 24', kind: 'test' },
  guide: oktaGuide.id,
  step: null,
  profile: { domain: 'acme.okta.com', secrets: { client_secret: true } },
  verdict: 'fail',
  headline: '1 of 2 steps verified. No policy rule matches.',
  rootCause: 'policy.no-match',
  counts: { pass: 1, info: 0, warn: 0, fail: 1, skip: 1, error: 0 },
  findings: [
    finding({ step: first?.id ?? '', seen: ['203.0.113.7', '2001:db8::7'] }),
    failing('policy.allows', 'policy.no-match', {
      step: second?.id ?? '',
      title: 'An access policy rule allows the token request',
      says: 'No policy rule matches.',
      fix: ['Open **Security › API**.', 'Add a rule with `Client Credentials`.'],
      expected: '200 · access_token',
      actual: '401 · access_denied',
      refs: [
        {
          id: 'RFC6749-5.2',
          title: 'OAuth 2.0 (RFC 6749 §5.2)',
          url: 'https://www.rfc-editor.org/rfc/rfc6749#section-5.2',
        },
      ],
      possible: ['scope.not-granted'],
    }),
    waiting('token.is-jwt', 'policy.allows', { step: second?.id ?? '', title: 'The token is a signed JWT' }),
  ],
  exchanges: [],
  handoff: [
    { label: 'Well-known URL', field: 'well_known_url', value: 'https://acme.okta.com/x' },
    { label: 'Client secret', field: 'client_secret', secret: true },
  ],
  ...change,
})
