import { settingNames } from '../model/inputs.ts'
import { probe } from './probe.ts'

/** Completes TLS and reads the certificate chain. Opens as many connections at once as the next requests need. */
export default probe({
  id: 'handshake',
  gives: ['handshake', 'ready'],
  needs: ['target', 'connection', 'tunnel'],
  uses: settingNames,
  after: ['connect.host-accepts', 'proxy.lets-through'],
  async fetch({ target }, { network }) {
    network.warm(target.origin, target.organization ? 3 : 2)
    const handshake = await network.secure(target.origin)
    return handshake.failure ? { handshake } : { handshake, ready: true as const }
  },
})
