import { check } from '../../model/check.ts'
import { readClock } from './offsets.ts'

const limit = 30_000

export default check({
  id: 'clock.in-step',
  title: 'The clock of this computer is right',
  reads: ['oauthDocument'],
  mayRead: ['oidcDocument', 'organization', 'keysOutcome', 'tokenOutcome'],
  diagnoses: ['clock.ahead', 'clock.behind'],
  judge(facts) {
    const reading = readClock(facts)
    if (!reading) return { holds: null, because: 'No answer said what time it is.', applies: false }
    const seconds = Math.round(Math.abs(reading.offset) / 1000)
    const about = `give or take ${Math.ceil(reading.uncertainty / 1000)} s`
    const from = `from ${reading.samples} ${reading.samples === 1 ? 'answer' : 'answers'}`
    if (Math.abs(reading.offset) <= limit) return { holds: true, seen: `${seconds} s apart, ${about}, ${from}` }
    return {
      holds: false,
      diagnosis: reading.offset > 0 ? 'clock.ahead' : 'clock.behind',
      says: `It is ${seconds} s ${reading.offset > 0 ? 'ahead of' : 'behind'} the server, ${about}, ${from}.`,
      expected: 'at most 30 s apart',
      actual: `${seconds} s apart`,
    }
  },
})
