import type { PlannedChange } from '../admin/change.ts'
import { receivedLine } from '../providers/received.ts'
import { said } from '../words/said.ts'
import type { Words } from '../words/words.ts'
import type { Stopped } from './admin-apply.ts'
import type { AdminWorld } from './admin-world.ts'

/** Why a change was not made, with what the provider answered, in one line. What is secret in the answer is hidden. */
export function refusalOf(
  {
    outcome,
    appeared,
    lacks,
    change,
  }: Pick<Stopped, 'outcome' | 'appeared' | 'lacks'> & { change?: Pick<PlannedChange, 'scopes'> },
  { hide }: Pick<AdminWorld, 'hide'>,
  words: Words,
): string {
  if (appeared) return words.say(said('admin-api.plan-changed'))
  if (lacks) return words.say(said('admin-api.value-lacking'))
  if (!outcome) return words.say(said('admin-api.too-many'))
  const { answer } = outcome
  if (!answer) return words.say(said('admin-api.unanswered'))
  const line = receivedLine({ answer })
  const received = typeof line === 'string' ? line : words.say(line)
  if (answer.status < 400) return words.say(said('admin-api.not-taken'))
  if (answer.status === 403 && change && change.scopes.length > 0)
    return hide(words.say(said('admin-api.rejected-rights', { received, scopes: [...change.scopes] })))
  return hide(
    words.say(answer.status < 500 ? said('admin-api.rejected', { received }) : said('admin-api.failed', { received })),
  )
}
