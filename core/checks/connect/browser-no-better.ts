import { said } from '../../words/said.ts'
import { check } from '../check.ts'
import { shownFailure } from '../failure-words.ts'

export default check({
  id: 'connect.browser-no-better',
  reads: ['target', 'otherStack'],
  mayRead: ['resolution', 'connection', 'tunnel', 'handshake', 'oauthDocument'],
  diagnoses: ['connect.browser-only'],
  judge({ target, otherStack, resolution, connection, tunnel, handshake, oauthDocument }) {
    const failure = [tunnel, resolution, connection, handshake, oauthDocument].find((fact) => fact?.failure)?.failure
    if (!failure) return { holds: true, seen: said('connect.programs-connect') }
    if (!otherStack) return { holds: null, because: said('connect.no-browser'), applies: false }
    if (otherStack.status === null)
      return { holds: true, seen: said('connect.browser-fails', { failure: otherStack.failure ?? 'UNKNOWN' }) }
    return {
      holds: false,
      diagnosis: 'connect.browser-only',
      says: said('connect.browser-got', { status: otherStack.status }),
      expected: said('connect.like-the-browser', { host: target.host }),
      actual: shownFailure(failure),
    }
  },
})
