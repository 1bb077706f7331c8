import type { DiagnosisId } from '../../../core/model/diagnosis-ids.ts'
import type { Finding } from '../../../core/model/finding.ts'
import type { Result } from '../../../core/model/result.ts'

/** What came of a check, as data and in words: the engine looks at the one, the edges at the other. */
export type Line = Omit<Finding, 'because'> & Result & { because: { id: string; says: string } | null }

export const finding = (change: Partial<Line> = {}): Line => ({
  check: 'dns.host-resolves',
  step: 'find-domain',
  title: 'The host name is known',
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
  muted: false,
  outcome: { kind: 'judged', verdict: { holds: true }, ms: 1 },
  ...change,
})

export const failing = (check: string, diagnosis: string, change: Partial<Line> = {}): Line =>
  finding({
    check,
    // The engine treats an id as opaque, so that its tests may make some up.
    diagnosis: diagnosis as DiagnosisId,
    status: 'fail',
    says: `${diagnosis} it is.`,
    owner: 'idp-admin',
    takesEffect: 'at once',
    ...change,
  })

export const waiting = (check: string, id = check, change: Partial<Line> = {}): Line =>
  finding({ check, status: 'skip', because: { id, says: 'It waits for something.' }, ...change })

export const notApplicable = (check: string): Line => waiting(check, 'not-applicable')
