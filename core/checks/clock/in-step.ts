import { check } from '../../model/check.ts'
import type { Outcome } from '../../model/exchange.ts'

const limit = 30_000

/** Answers from a cache carry the date of the day they were stored, so they say nothing about now. */
function offsetOf(outcome: Outcome | null | undefined): number | null {
  const answer = outcome?.answer
  const served = Date.parse(answer?.headers.date ?? '')
  if (!answer || Number.isNaN(served) || Number(answer.headers.age ?? 0) > 0) return null
  return answer.at - (served + 500)
}

const median = (values: readonly number[]): number =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0

export default check({
  id: 'clock.in-step',
  title: 'The clock of this computer is right',
  reads: ['oauthDocument'],
  mayRead: ['oidcDocument', 'organization', 'keysOutcome', 'tokenOutcome'],
  diagnoses: ['clock.ahead', 'clock.behind'],
  judge({ oauthDocument, oidcDocument, organization, keysOutcome, tokenOutcome }) {
    const offsets = [oauthDocument, oidcDocument, organization, keysOutcome, tokenOutcome]
      .map(offsetOf)
      .filter((offset) => offset !== null)
    if (offsets.length === 0) return { holds: null, because: 'No answer said what time it is.', applies: false }
    const offset = median(offsets)
    const seconds = Math.round(Math.abs(offset) / 1000)
    if (Math.abs(offset) <= limit) return { holds: true, seen: `${seconds} s apart, from ${offsets.length} answers` }
    return {
      holds: false,
      diagnosis: offset > 0 ? 'clock.ahead' : 'clock.behind',
      says: `It is ${seconds} s ${offset > 0 ? 'ahead of' : 'behind'} the server.`,
      expected: 'at most 30 s apart',
      actual: `${seconds} s apart`,
    }
  },
})
