import { check } from '../../model/check.ts'

export default check({
  id: 'input.pasted-clean',
  title: 'Nothing that was typed had to be put right',
  reads: ['intake'],
  diagnoses: ['input.repaired', 'input.admin-host'],
  judge({ intake: { repairs } }) {
    if (repairs.length === 0) return { holds: true }
    const admin = repairs.some((repair) => repair.says.includes('-admin'))
    return {
      holds: false,
      diagnosis: admin ? 'input.admin-host' : 'input.repaired',
      says: repairs.map((repair) => `${repair.field}: ${repair.says}`).join(' '),
      expected: repairs.map((repair) => repair.to),
      actual: repairs.map((repair) => repair.from),
    }
  },
})
