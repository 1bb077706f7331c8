import { check } from '../../model/check.ts'
import { words } from '../../oauth/json.ts'
import { scopesOf } from '../../oauth/token.ts'

export default check({
  id: 'token.scopes-granted',
  title: 'Every scope that was asked for is in the token',
  reads: ['intake', 'tokenResponse', 'token'],
  diagnoses: ['scope.partly-granted', 'token.scope-missing'],
  judge({ intake: { values }, tokenResponse, token: { claims } }, { provider, guide }) {
    const asked = words(values, 'scope') ?? []
    const granted = words(tokenResponse.values, 'scope')
    const carried = claims && (scopesOf(claims, provider.claims.scope) ?? [])
    const said = granted ?? carried
    const refused = asked.filter((scope) => !(said ?? []).includes(scope))
    if (refused.length > 0 && said !== null && (granted !== null || said.length > 0))
      return {
        holds: false,
        diagnosis: 'scope.partly-granted',
        says: `Left out: ${refused.join(' ')}.`,
        expected: asked,
        actual: said,
      }
    if (carried === null) {
      if (granted !== null) return { holds: true, seen: granted }
      return { holds: null, because: 'Neither answer nor token says.', applies: guide.relyingParty.token !== 'any' }
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
