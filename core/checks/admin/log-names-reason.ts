import { said } from '../../words/said.ts'
import { notRead } from '../admin-answer.ts'
import { check } from '../check.ts'

export default check({
  id: 'admin.log-names-reason',
  reads: ['adminLog'],
  diagnoses: [],
  judge({ adminLog }, { provider: { admin } }) {
    if (adminLog === null) return { holds: null, because: said('admin.log-not-needed'), applies: false }
    const [first] = adminLog.entries
    if (first) return { holds: true, seen: [first.reason, first.event, first.at].filter((part) => part !== '') }
    if (adminLog.refused)
      return { holds: null, because: notRead(adminLog.refused, said('admin.the-log'), admin?.log.scope ?? '') }
    return { holds: null, because: said('admin.log-empty') }
  },
})
