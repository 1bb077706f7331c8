import { check } from '../check.ts'
import { readClock } from './offsets.ts'

const limit = 30_000
/** Half the second that `Date` is rounded to is in the limit already; what a slow answer leaves open is not. */
const rounding = 500
const hour = 3600

/** In the unit in which people speak of it. */
function spelled(seconds: number): string {
  const [size, word] = seconds >= 172_800 ? [86_400, 'days'] : seconds >= 7200 ? [hour, 'hours'] : [60, 'minutes']
  return seconds < 120 ? '' : ` (${Math.round(seconds / size)} ${word})`
}

/** A clock that runs well in the wrong zone is off by whole hours. */
const zone = (seconds: number): string => {
  const hours = Math.round(seconds / hour)
  const whole = hours >= 1 && hours <= 14 && Math.abs(seconds - hours * hour) <= 60
  return whole ? ' That is a whole number of hours: look at the time zone and the summer time as well.' : ''
}

export default check({
  id: 'clock.in-step',
  reads: ['oauthDocument'],
  mayRead: ['oidcDocument', 'organization', 'keysOutcome', 'tokenOutcome'],
  diagnoses: ['clock.ahead', 'clock.behind'],
  judge(facts) {
    const reading = readClock(facts)
    if (!reading) return { holds: null, because: 'No answer of the API said what time it is.', applies: false }
    const seconds = Math.round(Math.abs(reading.offset) / 1000)
    const about = `give or take ${Math.ceil(reading.uncertainty / 1000)} s`
    const from = `from ${reading.samples} ${reading.samples === 1 ? 'answer' : 'answers'}`
    if (Math.abs(reading.offset) - (reading.uncertainty - rounding) <= limit)
      return { holds: true, seen: `${seconds} s apart, ${about}, ${from}` }
    return {
      holds: false,
      diagnosis: reading.offset > 0 ? 'clock.ahead' : 'clock.behind',
      says: `It is ${seconds} s${spelled(seconds)} ${reading.offset > 0 ? 'ahead of' : 'behind'} the server, ${about}, ${from}.${zone(seconds)}`,
      expected: 'at most 30 s apart',
      actual: `${seconds} s apart`,
    }
  },
})
