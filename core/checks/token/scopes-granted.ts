import { check } from '../../model/check.ts'
import { words } from '../../oauth/json.ts'
import { scopesOf } from '../../oauth/token.ts'

export default check({
  id: 'token.scopes-granted',
  title: 'Every scope that was asked for is in the token',
  reads: ['intake', 'tokenResponse', 'jwt'],
  diagnoses: ['scope.partly-granted', 'token.scope-missing'],
  judge({ intake: { values }, tokenResponse, jwt }, { provider }) {
    const asked = words(values, 'scope') ?? []
    const granted = words(tokenResponse.values, 'scope')
    const carried = scopesOf(jwt.claims, provider.claims.scope) ?? []
    const refused = asked.filter((scope) => !(granted ?? carried).includes(scope))
    if (refused.length > 0 && (granted !== null || carried.length > 0))
      return {
        holds: false,
        diagnosis: 'scope.partly-granted',
        says: `Left out: ${refused.join(' ')}.`,
        expected: asked,
        actual: granted ?? carried,
      }
    const missing = [...asked, ...(granted ?? [])].filter((scope) => !carried.includes(scope))
    if (missing.length > 0)
      return {
        holds: false,
        diagnosis: 'token.scope-missing',
        expected: [...new Set([...asked, ...(granted ?? [])])],
        actual: carried,
      }
    return { holds: true, seen: carried.length > 0 ? carried : 'none asked, none granted' }
  },
})
