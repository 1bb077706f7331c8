import { settingNames } from '../model/inputs.ts'
import { probe } from './probe.ts'

/** Asks the provider who answers at this host, where it says so without a login. */
export default probe({
  id: 'organization',
  gives: ['organization'],
  needs: ['target', 'ready'],
  uses: settingNames,
  waits: 'the name of the org',
  async fetch({ target }, { network }) {
    if (!target.organization) return { organization: null }
    return {
      organization: await network.send({
        purpose: 'Ask which org answers here',
        method: 'GET',
        url: target.organization,
      }),
    }
  },
})
