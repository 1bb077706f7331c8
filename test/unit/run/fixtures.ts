import type { DiagnosisId } from '../../../core/model/diagnosis-ids.ts'
import type { Finding } from '../../../core/model/finding.ts'

export const finding = (change: Partial<Finding> = {}): Finding => ({
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
  ...change,
})

export const failing = (check: string, diagnosis: string, change: Partial<Finding> = {}): Finding =>
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

export const waiting = (check: string, id = check, change: Partial<Finding> = {}): Finding =>
  finding({ check, status: 'skip', because: { id, says: 'It waits for something.' }, ...change })

export const notApplicable = (check: string): Finding => waiting(check, 'not-applicable')
