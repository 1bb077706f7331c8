import type { JsonObject } from '../../model/facts.ts'
import { words } from '../../oauth/json.ts'
import { scopesIn } from '../../oauth/token.ts'
import { check } from '../check.ts'

/** Where the token has them all the same: a claim that is called otherwise is not read as scopes. */
function elsewhere(claims: JsonObject | null, missing: readonly string[]): { says?: string } {
  const name = Object.keys(claims ?? {}).find((claim) => {
    const list = words(claims, claim)
    return list !== null && missing.every((scope) => list.includes(scope))
  })
  return name === undefined
    ? {}
    : { says: `The claim ${name} has it, but products that read scopes do not look there.` }
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
      return {
        holds: null,
        because: 'Neither answer nor token says.',
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
    return { holds: true, seen: carried.length > 0 ? carried : 'none asked, none granted' }
  },
})
