import { check } from '../../model/check.ts'
import { authorizeResult, receivedLogin } from '../authorize-result.ts'

export default check({
  id: 'login.silent-uris-registered',
  title: 'The addresses of silent renewal are registered with the app',
  reads: ['intake', 'silentOutcomes'],
  diagnoses: ['login.redirect-uri', 'login.consent-required'],
  follows: ['login.app-known', 'login.redirect-uri-registered'],
  judge(facts, context) {
    if (facts.silentOutcomes.length === 0)
      return { holds: null, because: 'The product has no other address to come back to.', applies: false }
    const results = facts.silentOutcomes.map(({ redirectUri, outcome }) => ({
      redirectUri,
      result: authorizeResult(outcome, redirectUri, facts, context),
    }))
    for (const { redirectUri, result } of results) {
      if (result.kind !== 'refused') continue
      const diagnosis = (['login.redirect-uri', 'login.consent-required'] as const).find(
        (id) => id === result.explanation?.diagnosis,
      )
      if (diagnosis)
        return { holds: false, diagnosis, expected: `${redirectUri} registered as well`, actual: receivedLogin(result) }
    }
    return results.every(({ result }) => result.kind === 'accepted')
      ? { holds: true, seen: results.map(({ redirectUri }) => redirectUri) }
      : { holds: null, because: 'The server stopped at another question.' }
  },
})
