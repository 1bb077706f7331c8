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
        says: `The handshake that began with ${helloTooLarge.bytes} bytes was ${helloTooLarge.lost} each time, and a small one was answered. This run goes on with small ones.`,
        expected: 'an answer to a ClientHello of any size',
        actual: `${helloTooLarge.bytes} bytes: ${helloTooLarge.lost}`,
      }
    if (failure && !protocol) return { holds: null, because: 'Another check says what stopped the handshake.' }
    return { holds: true, seen: 'The first handshake was answered.' }
  },
})
