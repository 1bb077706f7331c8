import { settingNames } from '../model/inputs.ts'
import { probe } from './probe.ts'

/** Tries the host without the proxy, where the person allowed it; null otherwise, and where there is no proxy. */
export default probe({
  id: 'direct',
  gives: ['direct'],
  needs: ['target'],
  uses: settingNames,
  fetch: async ({ target }, { network }) => ({ direct: await network.directly(target.origin) }),
})
