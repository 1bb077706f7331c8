import { words } from '../../oauth/json.ts'
import { said } from '../../words/said.ts'
import { check } from '../check.ts'

export default check({
  id: 'metadata.grant-listed',
  reads: ['metadata', 'target'],
  diagnoses: ['metadata.grant-not-listed'],
  follows: ['metadata.complete', 'metadata.valid'],
  judge({ metadata: { values, document }, target: { server } }, { provider, guide: { flow } }) {
    const listed = values.grant_types_supported
    const grants = Array.isArray(listed) ? (words(values, 'grant_types_supported') ?? []) : []
    if (grants.includes(flow)) return { holds: true, seen: flow }
    // Client credentials stand in the OAuth document of some servers alone; signing people in stands in both.
    const unsaid =
      document !== 'oauth' || server.kind === 'org' || (listed === undefined && !provider.listsClientCredentials)
    if (flow === 'client_credentials' && unsaid)
      return { holds: null, because: said('metadata.grant-optional'), applies: false }
    // RFC 8414 section 2: where the list is left out, the code grant is meant.
    if (listed === undefined && flow === 'authorization_code') return { holds: true, seen: flow }
    return { holds: false, diagnosis: 'metadata.grant-not-listed', expected: flow, actual: grants }
  },
})
