import type { Said } from '../../model/said.ts'
import { said } from '../../words/said.ts'
import { check } from '../check.ts'
import { readClock } from './offsets.ts'

const limit = 30_000
/** Half the second that `Date` is rounded to is in the limit already; what a slow answer leaves open is not. */
const rounding = 500
const hour = 3600

/** A clock that runs well in the wrong zone is off by whole hours. */
function zone(seconds: number): Said[] {
  const hours = Math.round(seconds / hour)
  const whole = hours >= 1 && hours <= 14 && Math.abs(seconds - hours * hour) <= 60
  return whole ? [said('clock.whole-hours')] : []
}

export default check({
  id: 'clock.in-step',
  reads: ['oauthDocument'],
  mayRead: ['oidcDocument', 'organization', 'keysOutcome', 'tokenOutcome'],
  diagnoses: ['clock.ahead', 'clock.behind'],
  judge(facts) {
    const reading = readClock(facts)
    if (!reading) return { holds: null, because: said('clock.unknown'), applies: false }
    const seconds = Math.round(Math.abs(reading.offset) / 1000)
    const read = { seconds, within: Math.ceil(reading.uncertainty / 1000), samples: reading.samples }
    if (Math.abs(reading.offset) - (reading.uncertainty - rounding) <= limit)
      return { holds: true, seen: said('clock.in-step', read) }
    return {
      holds: false,
      diagnosis: reading.offset > 0 ? 'clock.ahead' : 'clock.behind',
      says: [said(reading.offset > 0 ? 'clock.ahead' : 'clock.behind', read), ...zone(seconds)],
      expected: said('clock.at-most'),
      actual: said('clock.apart', { seconds }),
    }
  },
})
