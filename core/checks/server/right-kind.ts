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
      expected: needed === 'custom' ? 'a custom authorization server' : 'the org authorization server',
      actual: `${issuer} (${server.kind})`,
    }
  },
})
