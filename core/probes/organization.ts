import { settingNames } from '../model/inputs.ts'
import { said } from '../words/said.ts'
import { probe } from './probe.ts'

/** Asks the provider who answers at this host, where it says so without a login. */
export default probe({
  id: 'organization',
  gives: ['organization'],
  needs: ['target', 'ready'],
  uses: settingNames,
  async fetch({ target }, { network }) {
    if (!target.organization) return { organization: null }
    return {
      organization: await network.send({
        purpose: said('purposes.organization'),
        method: 'GET',
        url: target.organization,
      }),
    }
  },
})
