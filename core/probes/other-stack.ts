import { settingNames } from '../model/inputs.ts'
import { probe } from './probe.ts'

/** Asks the same address through the browser's own network stack, where this host has one and ours got nowhere. */
export default probe({
  id: 'other-stack',
  gives: ['otherStack'],
  needs: ['target'],
  uses: settingNames,
  fetch: async ({ target }, { network }) => ({ otherStack: await network.otherStack(target.documents.oauth) }),
})
