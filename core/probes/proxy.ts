import { settingNames } from '../model/inputs.ts'
import { probe } from './probe.ts'

/** Which proxy serves this address and, where there is one, what it says to CONNECT. */
export default probe({
  id: 'proxy',
  gives: ['proxyChoice', 'tunnel'],
  needs: ['target'],
  uses: settingNames,
  async fetch({ target }, { network }) {
    const { proxy, source } = await network.proxyFor(target.origin)
    return { proxyChoice: { proxy, source }, tunnel: await network.tunnel(target.origin) }
  },
})
