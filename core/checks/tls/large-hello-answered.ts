import { said } from '../../words/said.ts'
import { check } from '../check.ts'
import { noTls } from './plain-http.ts'

export default check({
  id: 'tls.large-hello-answered',
  reads: ['target', 'handshake'],
  diagnoses: ['tls.hello-too-large'],
  judge({ target, handshake: { helloTooLarge, failure, protocol } }) {
    if (!target.secure) return noTls
    if (helloTooLarge)
      return {
        holds: false,
        diagnosis: 'tls.hello-too-large',
        says: said('tls.hello-lost', helloTooLarge),
        expected: said('tls.hello-of-any-size'),
        actual: said('tls.hello-lost-seen', helloTooLarge),
      }
    if (failure && !protocol) return { holds: null, because: said('tls.handshake-elsewhere') }
    return { holds: true, seen: said('tls.hello-answered') }
  },
})
