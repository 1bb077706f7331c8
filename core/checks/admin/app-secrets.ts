import { said } from '../../words/said.ts'
import { check } from '../check.ts'
import { lookedAt } from '../looked.ts'

export default check({
  id: 'admin.app-secrets',
  reads: ['adminReading', 'now'],
  mayRead: ['method'],
  diagnoses: ['client.secret-wrong'],
  follows: ['admin.app-exists'],
  judge({ adminReading, now, method }, context) {
    const looked = lookedAt({ adminReading }, 'secret', context)
    if ('holds' in looked) return looked
    if (method !== undefined && !method.startsWith('client_secret_'))
      return { holds: null, because: said('admin.no-secret-used'), applies: false }
    const secrets = looked.flatMap(({ objects }) => objects)
    const active = secrets.filter(({ body }) => body.status === 'ACTIVE')
    const seen = secrets.map(({ id, body }) =>
      said(body.status === 'ACTIVE' ? 'admin.secret-active' : 'admin.secret-inactive', {
        id,
        days: Math.max(0, Math.floor((now - Date.parse(String(body.created))) / 86_400_000)) || 0,
      }),
    )
    if (active.length > 0) return { holds: true, seen }
    return {
      holds: false,
      diagnosis: 'client.secret-wrong',
      says: said('admin.without-secret'),
      expected: said('admin.one-secret'),
      actual: seen.length > 0 ? seen : said('admin.nothing-found'),
    }
  },
})
