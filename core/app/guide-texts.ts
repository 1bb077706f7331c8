import type { Guide } from '../model/guide.ts'

/** One text of a guide that a person reads, and that another language says in its own words. */
export interface GuideText {
  /** Where it stands in an overlay: `steps.find-domain.clicks.0`. Steps and fields go by their names. */
  path: string
  /** Where it stands in the guide. */
  at: readonly (string | number)[]
  text: string
}

/** All texts of a guide by path. Ids, values, examples and what is copied to a console are none of them. */
export function textsOf(guide: Guide): GuideText[] {
  const texts: GuideText[] = []
  const add = (path: string, at: GuideText['at'], text: string | undefined) => {
    if (text) texts.push({ path, at, text })
  }
  for (const key of ['product', 'title', 'about'] as const) add(key, [key], guide[key])
  for (const [index, field] of guide.fields.entries())
    for (const key of ['label', 'where'] as const)
      add(`fields.${field.name}.${key}`, ['fields', index, key], field[key])
  for (const [index, step] of guide.steps.entries()) {
    const name = `steps.${step.id}`
    for (const key of ['group', 'title', 'why', 'sends', 'claims'] as const)
      add(`${name}.${key}`, ['steps', index, key], step[key])
    for (const [place, { text, mail }] of step.clicks.entries()) {
      add(`${name}.clicks.${place}`, ['steps', index, 'clicks', place, 'text'], text)
      add(`${name}.mail.${place}`, ['steps', index, 'clicks', place, 'mail'], mail || undefined)
    }
  }
  add('relyingParty.name', ['relyingParty', 'name'], guide.relyingParty.name)
  add('handoff.intro', ['handoff', 'intro'], guide.handoff.intro)
  for (const [index, row] of guide.handoff.fields.entries())
    for (const key of ['label', 'note'] as const)
      add(`handoff.fields.${index}.${key}`, ['handoff', 'fields', index, key], row[key])
  for (const [index, row] of guide.terms.entries())
    for (const key of ['term', 'means'] as const) add(`terms.${index}.${key}`, ['terms', index, key], row[key])
  for (const [id, word] of Object.entries(guide.words ?? {})) add(`words.${id}`, ['words', id], word)
  return texts
}

/** The guide with these texts by path; a text that is not among them stays as it is. */
export function withTexts(guide: Guide, texts: ReadonlyMap<string, string>): Guide {
  const said: Guide = structuredClone(guide)
  for (const { path, at } of textsOf(guide)) {
    const text = texts.get(path)
    if (text !== undefined) put(said, at, text)
  }
  return said
}

function put(within: unknown, at: GuideText['at'], text: string): void {
  const [key, ...rest] = at
  const holder = within as Record<string | number, unknown>
  if (rest.length > 0) put(holder[key ?? ''], rest, text)
  else holder[key ?? ''] = text
}
