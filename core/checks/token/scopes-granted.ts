import type { JsonObject } from '../../model/facts.ts'
import type { Said } from '../../model/said.ts'
import { words } from '../../oauth/json.ts'
import { scopesIn } from '../../oauth/token.ts'
import { said } from '../../words/said.ts'
import { check } from '../check.ts'

/** Where the token has them all the same: a claim that is called otherwise is not read as scopes. */
function elsewhere(claims: JsonObject | null, missing: readonly string[]): { says?: Said } {
  const name = Object.keys(claims ?? {}).find((claim) => {
    const list = words(claims, claim)
    return list !== null && missing.every((scope) => list.includes(scope))
  })
  return name === undefined ? {} : { says: said('token.scopes-in-claim', { claim: name, n: new Set(missing).size }) }
}

export default check({
  id: 'token.scopes-granted',
  reads: ['intake', 'tokenResponse', 'token'],
  diagnoses: ['scope.partly-granted', 'token.scope-missing'],
  // A token of another server carries the scopes of that one.
  follows: ['token.issuer-matches'],
  judge({ intake: { values }, tokenResponse, token: { claims } }, { provider, guide }) {
    const { scope: names, scopesLeftOut, mayLackAudienceAndScope } = provider.claims
    const demanded = (scope: string) => !scopesLeftOut?.test(scope)
    const asked = (words(values, 'scope') ?? []).filter(demanded)
    const granted = words(tokenResponse.values, 'scope')
    const lacksClaim = mayLackAudienceAndScope && !names.some((name) => words(claims, name) !== null)
    const carried = claims && !lacksClaim ? scopesIn(claims, names) : null
    const found = granted ?? carried
    const refused = asked.filter((scope) => !(found ?? []).includes(scope))
    if (refused.length > 0 && found !== null && (granted !== null || found.length > 0))
      return {
        holds: false,
        diagnosis: 'scope.partly-granted',
        says: said('token.not-granted', { scopes: refused }),
        expected: asked,
        actual: found,
      }
    if (carried === null) {
      if (granted !== null) return { holds: true, seen: granted }
      return {
        holds: null,
        because: said('token.scopes-not-stated'),
        applies: !lacksClaim && guide.relyingParty.token !== 'any',
      }
    }
    const missing = [...asked, ...(granted ?? []).filter(demanded)].filter((scope) => !carried.includes(scope))
    if (missing.length > 0)
      return {
        holds: false,
        diagnosis: 'token.scope-missing',
        ...elsewhere(claims, missing),
        expected: [...new Set([...asked, ...(granted ?? [])])],
        actual: carried,
      }
    return { holds: true, seen: carried.length > 0 ? carried : said('token.no-scopes') }
  },
})
