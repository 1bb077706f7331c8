import { check } from '../../model/check.ts'
import { text } from '../../oauth/json.ts'
import { tokenResult } from '../explained.ts'

export default check({
  id: 'login.renews-silently',
  title: 'The sign-in can be renewed without the person',
  reads: ['intake', 'refreshOutcome', 'tokenResponse'],
  diagnoses: ['login.silent-renewal'],
  judge(facts, context) {
    const expected = 'a refresh token, and a new one in its place when it is used'
    const { refreshOutcome, tokenResponse, intake } = facts
    if (refreshOutcome === null)
      return {
        holds: false,
        diagnosis: 'login.silent-renewal',
        expected,
        actual: `no refresh token for the scopes ${intake.values.scope ?? 'openid'}`,
      }
    const result = tokenResult({ intake, tokenOutcome: refreshOutcome }, context)
    if (result.kind === 'failed') return { holds: null, because: 'No answer came from the token endpoint.' }
    if (result.kind === 'refused')
      return {
        holds: false,
        diagnosis: 'login.silent-renewal',
        expected,
        actual: result.explanation?.received ?? String(result.outcome.answer?.status),
      }
    const renewed = text((refreshOutcome.answer?.json ?? null) as never, 'refresh_token')
    if (renewed && renewed !== text(tokenResponse.values, 'refresh_token'))
      return { holds: true, seen: 'renewed once; the refresh token was replaced' }
    return {
      holds: false,
      diagnosis: 'login.silent-renewal',
      says: 'It was renewed, but the refresh token stays the same for ever: whoever steals it keeps it.',
      expected,
      actual: 'the same refresh token again',
    }
  },
})
