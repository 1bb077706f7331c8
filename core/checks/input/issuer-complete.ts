import { check } from '../check.ts'

export default check({
  id: 'input.issuer-complete',
  reads: ['intake'],
  uses: ['domain', 'well_known_url', 'authorization_server'],
  about: 'authorization_server',
  diagnoses: ['input.issuer-incomplete'],
  judge({ intake: { repairs } }) {
    const completed = repairs.find(({ diagnosis }) => diagnosis === 'input.issuer-incomplete')
    if (!completed) return { holds: true }
    return {
      holds: false,
      diagnosis: 'input.issuer-incomplete',
      expected: completed.to,
      actual: completed.from,
    }
  },
})
