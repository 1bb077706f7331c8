import { check } from '../../model/check.ts'

export default check({
  id: 'keys.reachable',
  title: 'The signing keys can be fetched',
  reads: ['metadata', 'keysOutcome'],
  diagnoses: ['keys.unreachable'],
  judge({ metadata, keysOutcome: { answer, failure } }) {
    const expected = `200 from ${metadata.values.jwks_uri}`
    if (failure)
      return { holds: false, diagnosis: 'keys.unreachable', expected, actual: `${failure.code} · ${failure.message}` }
    if (answer.status !== 200)
      return { holds: false, diagnosis: 'keys.unreachable', expected, actual: String(answer.status) }
    return { holds: true, seen: String(metadata.values.jwks_uri) }
  },
})
