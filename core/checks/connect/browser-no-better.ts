import { check } from '../check.ts'
import { shownFailure } from '../failures.ts'

export default check({
  id: 'connect.browser-no-better',
  reads: ['target', 'otherStack'],
  mayRead: ['resolution', 'connection', 'tunnel', 'handshake', 'oauthDocument'],
  diagnoses: ['connect.browser-only'],
  judge({ target, otherStack, resolution, connection, tunnel, handshake, oauthDocument }) {
    const failure = [tunnel, resolution, connection, handshake, oauthDocument].find((fact) => fact?.failure)?.failure
    if (!failure) return { holds: true, seen: 'programs get through' }
    if (!otherStack) return { holds: null, because: 'There is no browser to compare with.', applies: false }
    if (otherStack.status === null) return { holds: true, seen: `the browser fails too: ${otherStack.failure}` }
    return {
      holds: false,
      diagnosis: 'connect.browser-only',
      says: `The browser’s own connection got the answer ${otherStack.status}.`,
      expected: `programs reach ${target.host} as the browser does`,
      actual: shownFailure(failure),
    }
  },
})
