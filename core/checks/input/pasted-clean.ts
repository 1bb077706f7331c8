import { plainFieldNames } from '../../model/profile.ts'
import { isSaid } from '../../model/said.ts'
import { said } from '../../words/said.ts'
import { check } from '../check.ts'

export default check({
  id: 'input.pasted-clean',
  reads: ['intake'],
  uses: plainFieldNames,
  diagnoses: ['input.repaired', 'input.admin-host'],
  judge({ intake }) {
    // A part of the issuer that was missing is a question of its own.
    const repairs = intake.repairs.filter(({ diagnosis }) => diagnosis !== 'input.issuer-incomplete')
    if (repairs.length === 0) return { holds: true }
    return {
      holds: false,
      diagnosis: repairs.find(({ diagnosis }) => diagnosis !== undefined) ? 'input.admin-host' : 'input.repaired',
      says: repairs.map(({ field, says }) => said('input.cleaned', { field, what: isSaid(says) ? [says] : says })),
      expected: repairs.map((repair) => repair.to),
      actual: repairs.map((repair) => repair.from),
    }
  },
})
