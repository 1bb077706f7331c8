import { settingNames } from '../model/inputs.ts'
import { text } from '../oauth/json.ts'
import { readKeySet } from '../oauth/key-set.ts'
import { said } from '../words/said.ts'
import { probe } from './probe.ts'

/** Fetches the key set that the metadata names. */
export default probe({
  id: 'keys',
  gives: ['keysOutcome', 'keySet'],
  needs: ['metadata'],
  uses: settingNames,
  after: ['metadata.endpoints-secure', 'metadata.complete', 'metadata.valid'],
  async fetch({ metadata }, { network }) {
    const url = text(metadata.values, 'jwks_uri')
    if (url === null) return {}
    const keysOutcome = await network.send({ purpose: said('purposes.keys'), method: 'GET', url })
    const { keys } = readKeySet(keysOutcome.answer?.status === 200 ? keysOutcome.answer.json : null)
    return keys ? { keysOutcome, keySet: { keys } } : { keysOutcome }
  },
})
