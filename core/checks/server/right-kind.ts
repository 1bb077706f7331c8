import { check } from '../../model/check.ts'

export default check({
  id: 'server.right-kind',
  title: 'The tokens come from the kind of authorization server that this product needs',
  reads: ['target'],
  diagnoses: ['server.org-where-custom', 'server.custom-where-org'],
  judge({ target: { server, issuer } }, { guide }) {
    if (guide.server === server.kind || server.kind === 'tenant' || guide.server === 'tenant')
      return { holds: true, seen: issuer }
    const diagnosis = server.kind === 'org' ? 'server.org-where-custom' : 'server.custom-where-org'
    return {
      holds: false,
      diagnosis,
      expected: `a ${guide.server} authorization server`,
      actual: `${issuer} (${server.kind})`,
    }
  },
})
