import type { Refusal } from '../../model/provider.ts'
import type { Row } from './variants.ts'

const quotaHeader = ({ answer }: Refusal) =>
  /r=0\b/.test(
    `${answer.headers['auth0-client-quota-limit'] ?? ''} ${answer.headers['auth0-organization-quota-limit'] ?? ''}`,
  )

/** Quotas and limits. */
export const quotaRows: readonly Row[] = [
  // A11, A12: quotas and limits
  { row: 'A11', status: [429], text: /quota/, diagnosis: 'quota.exhausted' },
  { row: 'A11', status: [429], when: quotaHeader, diagnosis: 'quota.exhausted' },
  {
    // Its words are not known: facts A12.
    row: 'A12',
    at: ['token'],
    text: /\b(quota|allowance)\b.{0,200}\b(exceeded|exhausted|used up|reached)\b|\b(exceeded|exhausted|used up|reached)\b.{0,200}\b(quota|allowance)\b|\b(token|m2m|machine.to.machine)s?\b.{0,200}\blimit\b.{0,200}\b(exceeded|reached)\b/,
    diagnosis: 'quota.exhausted',
  },
  { row: 'A11c', code: /^too_many_requests$/i, diagnosis: 'http.rate-limited' },
  { row: 'A11d', status: [429], diagnosis: 'http.rate-limited' },
]
