import { check } from '../../model/check.ts'
import { noTls } from './plain-http.ts'

export default check({
  id: 'tls.names-host',
  title: 'The certificate is for this host',
  reads: ['target', 'handshake'],
  diagnoses: ['tls.hostname-mismatch'],
  follows: ['tls.chain-trusted'],
  judge({ target, handshake: { chain, name, failure } }) {
    if (!target.secure) return noTls
    if (chain.length === 0 && failure?.diagnosis === 'tls.hostname-mismatch')
      return { holds: false, diagnosis: 'tls.hostname-mismatch', expected: target.host, actual: failure.message }
    if (chain.length === 0) return { holds: null, because: 'No certificate was seen.' }
    const names = chain[0]?.names ?? []
    if (!name) return { holds: true, seen: names }
    return { holds: false, diagnosis: 'tls.hostname-mismatch', says: `${name}.`, expected: target.host, actual: names }
  },
})
