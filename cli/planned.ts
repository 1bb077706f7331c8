import type { Kept, PlannedChange } from '../core/admin/change.ts'
import { asItIs, type Naming } from '../core/app/admin-names.ts'
import type { ProviderAdmin } from '../core/model/admin-decision.ts'
import type { Guide } from '../core/model/guide.ts'
import { plainText } from '../core/model/inline-text.ts'
import type { Json } from '../core/model/json.ts'
import { visibleJson, visibleLine } from '../core/model/visible.ts'
import { jsonOf } from '../core/oauth/json.ts'
import { said } from '../core/words/said.ts'
import type { Words } from '../core/words/words.ts'
import { UsageError } from './usage.ts'
import type { CliWords } from './words/index.ts'

type AdminWords = CliWords['admin']

/**
 * The step that an option names; null where none is named.
 * @throws UsageError
 */
export function stepNamed({ steps }: Guide, step: string | undefined): string | null {
  if (step === undefined) return null
  if (steps.some(({ id }) => id === step)) return step
  const known = steps.filter(({ wants }) => wants !== undefined).map(({ id }) => id)
  throw new UsageError((wrong) => wrong['unknown-step']({ step: step.slice(0, 60), steps: known }))
}

/** What a kind of object is called. */
export const nounOf = ({ kinds }: ProviderAdmin, kind: string, { say }: Words): string => {
  const found = kinds.find(({ id }) => id === kind)
  return found ? say(found.noun) : kind
}

/** A value as people read it; what is absent is not set. */
function shown(value: Json | undefined, naming: Naming, core: Words): string {
  if (value === undefined || value === null) return core.say(said('admin.not-set'))
  if (typeof value === 'string') return naming(value)
  const named = Array.isArray(value) ? value.map((one) => (typeof one === 'string' ? naming(one) : one)) : value
  return naming(jsonOf(named))
}

const whyKept = (kept: Kept, words: AdminWords): string =>
  ({
    'as-wanted': words['as-wanted'],
    allowed: words.allowed,
    'not-found': words['not-found'],
    'by-hand': words['by-hand'],
    unread: words.unread,
    waits: words.waits,
  })[kept]

/** A change in one line. */
export function titleOf(
  change: Pick<PlannedChange, 'kind' | 'name' | 'action' | 'kept' | 'because'>,
  admin: ProviderAdmin,
  core: Words,
  words: AdminWords,
  naming: Naming = asItIs,
): string {
  const { action, kept, because } = change
  const noun = nounOf(admin, change.kind, core)
  const name = naming(change.name)
  if (action === 'keep')
    return visibleLine(
      words.keep({ noun, name, why: because ? plainText(core.say(because)) : whyKept(kept ?? 'as-wanted', words) }),
    )
  return visibleLine(words[action]({ noun, name }))
}

/** Whether all that is wanted is there; what could not be read, or is left to a person, is not. */
export const isDone = (changes: readonly PlannedChange[]): boolean =>
  changes.every(({ kept }) => kept === 'as-wanted' || kept === 'allowed')

/** How a plan is written. */
interface Writing {
  core: Words
  words: AdminWords
  naming: Naming
  /** Who else is affected by a change; null where nobody is. */
  shared: (change: PlannedChange) => string | null
  /** The requests are shown whole. */
  bodies?: boolean
}

/** A plan, line by line: each object with its members before beside after, and the requests. */
export function linesOf(changes: readonly PlannedChange[], admin: ProviderAdmin, writing: Writing): string[] {
  const { core, words, naming, shared, bodies = false } = writing
  const sharedOf = (change: PlannedChange): string[] => {
    const text = shared(change)
    return text === null ? [] : [visibleLine(words.shared({ text }))]
  }
  const lines = changes.flatMap((change) => [
    titleOf(change, admin, core, words, naming),
    ...sharedOf(change),
    ...(change.kept === null || change.kept === 'by-hand' ? membersOf(change, writing) : []),
    ...change.requests.flatMap(({ method, path, body }) => [
      visibleLine(words.request({ method, path })),
      ...(bodies && body !== undefined ? bodyLines(body, words) : []),
    ]),
  ])
  return isDone(changes) ? [...lines, words['nothing-to-do']] : lines
}

/** The body as it is sent, with line breaks. */
const bodyLines = (body: Json, words: AdminWords): string[] =>
  visibleJson(body)
    .split('\n')
    .map((line) => words.body({ line }))

const membersOf = ({ action, before, after }: PlannedChange, { words, core, naming }: Writing): string[] =>
  Object.entries(after).map(([path, value]) =>
    visibleLine(
      words.member({
        path,
        before: action === 'change' ? shown(before[path], naming, core) : null,
        after: shown(value, naming, core),
      }),
    ),
  )

/** The rights that changes take, and who will see them. */
export function rightsOf(changes: readonly PlannedChange[], words: AdminWords): string[] {
  const all = (of: (change: PlannedChange) => readonly string[]) => [...new Set(changes.flatMap(of))]
  const [scopes, events] = [all((change) => change.scopes), all((change) => change.events)]
  return scopes.length === 0 ? [] : ['', words['write-scopes']({ scopes }), words.events({ events })]
}
