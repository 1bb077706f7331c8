import { lackingFor } from '../../core/admin/wish.ts'
import { decisionNotes } from '../../core/app/admin-view.ts'
import type { Decision, TokenWish } from '../../core/model/admin-decision.ts'
import { plainText } from '../../core/model/inline-text.ts'
import { visibleLine } from '../../core/model/visible.ts'
import { wordsIn } from '../../core/words/words.ts'
import { tellClosed } from '../admin-closed.ts'
import { adminPlace, placeOptions, worldOf } from '../admin-place.ts'
import { oneOf, readOptions } from '../arguments.ts'
import { print, printJson, tell } from '../say.ts'
import { exit } from '../usage.ts'
import type { Spoken } from '../words/index.ts'

/** `explain-policy`: which rule decides about the request for a token, and why each of the others does not. */
export async function explainPolicy(args: readonly string[], spoken: Spoken): Promise<number> {
  const options = readOptions('explain-policy', args, { ...placeOptions, format: { type: 'string' } })
  const format = oneOf('format', options.format, ['text', 'json'], 'text')
  const place = await adminPlace('explain-policy', options, spoken, false)
  try {
    const world = await worldOf(place, 'read')
    try {
      if (!world.open) {
        await tellClosed(world, spoken)
        return exit.incomplete
      }
      const input = await world.read()
      const fields = lackingFor(input.wish, input.admin)
      if (fields.length > 0) {
        tell(spoken.words.admin['rules-need']({ fields }))
        return exit.incomplete
      }
      const decision = input.admin.decided.decide(input.wish, input.reading)
      if (!decision) {
        tell(spoken.words.admin['rules-unread'])
        return exit.incomplete
      }
      const notes = decisionNotes(decision, input).map((note) =>
        visibleLine(plainText(wordsIn(spoken.language).say(note))),
      )
      if (format === 'json') printJson({ ...decisionJson(input.wish, decision, spoken), notes })
      else print([...textOf(input.wish, decision, spoken), ...notes].join('\n'))
      return decision.allowed === null ? exit.incomplete : decision.allowed ? exit.ok : exit.failed
    } finally {
      await world.close()
    }
  } finally {
    await place.end()
  }
}

function textOf(
  { client_id, grant_type, scopes }: TokenWish,
  decision: Decision,
  { words, language }: Spoken,
): string[] {
  const { say } = wordsIn(language)
  const { admin } = words
  const { allowed, looks, decides, nearest } = decision
  const changes = (nearest?.changes ?? []).map((change) => visibleLine(plainText(say(change))))
  return [
    admin.wish({ client: client_id, grant: grant_type, scopes }),
    ...looks.map(({ subject, of, fails, depends }) =>
      visibleLine(
        admin.look({
          name: subject?.name ?? of?.name ?? '-',
          of: subject ? (of?.name ?? null) : null,
          why: fails || depends ? plainText(say(fails ?? depends ?? '')) : admin['look-holds'],
        }),
      ),
    ),
    allowed === null
      ? admin['rules-depend']
      : decides
        ? admin['rule-allows']({ name: decides.subject?.name ?? '-' })
        : admin['rules-refuse'],
    ...(changes.length > 1
      ? [admin['nearest-all'], ...changes.map((change) => admin['nearest-change']({ change }))]
      : []),
    ...(changes.length === 1 ? changes.map((change) => admin.nearest({ change })) : []),
  ]
}

function decisionJson(wish: TokenWish, { allowed, looks, decides, nearest }: Decision, { language }: Spoken) {
  const { say } = wordsIn(language)
  const lookJson = ({ subject, of, fails, depends, changes }: Decision['looks'][number]) => ({
    rule: subject && { id: subject.id, name: subject.name },
    policy: of ? { id: of.id, name: of.name } : null,
    fails: fails && plainText(say(fails)),
    depends: depends ? plainText(say(depends)) : null,
    changes: changes.map((change) => plainText(say(change))),
  })
  return {
    schema: 1,
    request: wish,
    allowed,
    decides: decides && lookJson(decides),
    nearest: nearest && lookJson(nearest),
    rules: looks.map(lookJson),
  }
}
