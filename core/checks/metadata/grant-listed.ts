import { check } from '../../model/check.ts'

export default check({
  id: 'metadata.grant-listed',
  title: 'The metadata lists the client credentials grant',
  reads: ['metadata'],
  diagnoses: ['metadata.grant-not-listed'],
  judge({ metadata: { values, document } }, { provider }) {
    const listed = values.grant_types_supported
    if (document !== 'oauth' || (listed === undefined && !provider.listsClientCredentials))
      return { holds: null, because: 'This provider does not list grants there.', applies: false }
    const grants = Array.isArray(listed) ? listed.filter((grant) => typeof grant === 'string') : []
    if (grants.includes('client_credentials')) return { holds: true, seen: 'client_credentials' }
    return { holds: false, diagnosis: 'metadata.grant-not-listed', expected: 'client_credentials', actual: grants }
  },
})
