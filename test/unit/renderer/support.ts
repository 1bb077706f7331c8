import type { Exchange, Finding, Report, Step, StepState } from '../../../core/contract/values.ts'

export const finding = (given: Partial<Finding>): Finding => ({
  check: 'policy.allows',
  step: 'policy',
  title: 'A rule allows this app a token',
  level: 'must',
  status: 'pass',
  diagnosis: null,
  says: null,
  fix: [],
  owner: null,
  takesEffect: null,
  expected: null,
  actual: null,
  seen: null,
  because: null,
  possible: [],
  refs: [],
  exchange: null,
  ms: 1,
  ...given,
})

export const report = (given: Partial<Report>): Report => ({
  schema: 1,
  tool: { name: 'IdP Preflight', version: '0.0.0' },
  started: '2026-03-01T12:00:00Z',
  ended: '2026-03-01T12:00:01Z',
  ms: 1000,
  host: { platform: 'linux', release: '6', runtime: 'node', kind: 'loopback' },
  guide: 'okta/any',
  step: null,
  profile: { secrets: {} },
  verdict: 'fail',
  headline: '',
  rootCause: null,
  counts: { pass: 0, info: 0, warn: 0, fail: 0, skip: 0, error: 0 },
  findings: [],
  exchanges: [],
  handoff: [],
  ...given,
})

export const exchange = (purpose: string): Exchange => ({
  probe: 'token',
  purpose,
  method: 'GET',
  url: 'https://acme.okta.com',
  status: 200,
  address: null,
  proxy: { proxy: null, source: 'none' },
  tls: null,
  timings: { total: 1 },
  at: '2026-03-01T12:00:00Z',
  requestId: null,
  request: { headers: {}, body: null },
  response: null,
  failure: null,
})

export const step = (id: string, group = 'Group'): Step => ({
  id,
  group,
  title: id,
  why: '',
  clicks: [],
  asks: [],
  proves: [],
  sends: '',
  claims: '',
})

export const state = (id: string, given: Partial<StepState> = {}): StepState => ({
  id,
  mark: 'not-run',
  at: null,
  claimedAt: null,
  findings: [],
  ...given,
})
