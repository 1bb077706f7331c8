import type { Finding } from '../../../core/model/finding.ts'
import type { Report } from '../../../core/model/report.ts'
import type { RunResult } from '../../../core/model/result.ts'
import type { Evidence, StoredSetup } from '../../../core/store/store.ts'

export const setup = (id: string, more: Partial<StoredSetup> = {}): StoredSetup => ({
  id,
  name: `Setup ${id}`,
  guide: 'okta/fortanix-key-insight',
  practice: false,
  customer: null,
  createdAt: `2026-01-0${(id.charCodeAt(0) % 9) + 1}T00:00:00.000Z`,
  fields: { domain: 'acme.okta.com' },
  claims: { 'create-app': '2026-01-02T00:00:00.000Z' },
  ...more,
})

export const finding = (check: string, more: Partial<Finding> = {}): Finding => ({
  check,
  step: 'connect',
  title: 'A title',
  level: 'must',
  status: 'pass',
  diagnosis: null,
  says: null,
  fix: [],
  owner: null,
  takesEffect: null,
  expected: null,
  actual: null,
  seen: ['a', 'b'],
  because: null,
  possible: [],
  refs: [],
  exchange: null,
  ms: 1,
  ...more,
})

/** What came of a check, as it is kept. */
export const evidence = (check: string, more: Partial<Evidence> = {}): Evidence => ({
  check,
  outcome: { kind: 'judged', verdict: { holds: true, seen: ['a', 'b'] }, ms: 1 },
  run: 'r1',
  exchange: null,
  inputs: { target: 'as-it-was', client_secret: null },
  at: '2026-01-03T00:00:00.000Z',
  ...more,
})

/** A run as versions kept it that kept words. */
export const oldReport = (headline: string, step: string | null = null): Report => ({
  schema: 1,
  tool: { name: 'IdP Preflight', version: '0.1.0' },
  started: '2026-01-02T00:00:00.000Z',
  ended: '2026-01-02T00:00:01.000Z',
  ms: 1000,
  host: { platform: 'linux', release: '6', runtime: 'node 24', kind: 'loopback' },
  guide: 'okta/fortanix-key-insight',
  step,
  profile: { domain: 'acme.okta.com', secrets: { client_secret: true } },
  verdict: 'pass',
  headline,
  rootCause: null,
  counts: { pass: 1, info: 0, warn: 0, fail: 0, skip: 0, error: 0 },
  findings: [finding('metadata/status-200')],
  exchanges: [],
  handoff: [{ label: 'Client ID', field: 'client_id', value: 'abc' }],
})

/** A run as it is kept. */
export const report = (headline: string, step: string | null = null): RunResult => {
  const { findings: _words, ...rest } = oldReport(headline, step)
  return {
    ...rest,
    kind: 'result',
    values: { host: 'acme.okta.com' },
    root: null,
    results: [
      {
        check: 'metadata.found',
        step: 'connect',
        level: 'must',
        status: 'pass',
        diagnosis: null,
        muted: false,
        because: null,
        outcome: { kind: 'judged', verdict: { holds: true, seen: ['a', { word: 'run.to-enter' }] }, ms: 1 },
        exchange: null,
        ms: 1,
      },
    ],
  }
}
