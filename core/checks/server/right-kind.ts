import { said } from '../../words/said.ts'
import { check } from '../check.ts'

export default check({
  id: 'server.right-kind',
  reads: ['target', 'intake'],
  uses: ['scope'],
  diagnoses: ['server.org-where-custom', 'server.custom-where-org'],
  judge({ target: { server, issuer }, intake: { values } }, { guide, provider }) {
    const needed = provider.serverNeeded(guide, values.scope)
    if (needed === null || server.kind === 'tenant' || needed === server.kind) return { holds: true, seen: issuer }
    return {
      holds: false,
      diagnosis: needed === 'custom' ? 'server.org-where-custom' : 'server.custom-where-org',
      expected: said('server.kind', { kind: needed }),
      actual: said('server.issuer-of-kind', { issuer, kind: server.kind }),
    }
  },
})
