import type { PlannedChange } from '../admin/change.ts'
import { type PlanInput, planOf } from '../admin/plan.ts'
import { foundEvidence } from '../checks/wanted-evidence.ts'
import type { AdminChange, AdminPlan } from '../contract/admin-values.ts'
import type { AdminRequest, Members } from '../model/admin.ts'
import type { Collection } from '../model/admin-reading.ts'
import type { Json } from '../model/json.ts'
import { visibleJson, visibleLine } from '../model/visible.ts'
import type { Words } from '../words/words.ts'
import { asItIs, type Naming, namingOf } from './admin-names.ts'
import { kindIn } from './admin-object.ts'
import { sharedText } from './admin-shared.ts'
import { lineOf } from './admin-view.ts'
import { fingerprint } from './seal.ts'

/** Members before and after, one a row. */
export const membersView = (before: Members<Json>, after: Members<Json>, words: Words, naming: Naming = asItIs) =>
  Object.entries(after).map(([path, value]) => ({
    path,
    before: before[path] === undefined ? null : lineOf(words, foundEvidence(before[path]), naming),
    after: lineOf(words, foundEvidence(value), naming),
  }))

export const requestView = ({ method, path, body }: AdminRequest) => ({
  method,
  path,
  body: body === undefined ? null : visibleJson(body),
})

const changeView = (change: PlannedChange, input: PlanInput, words: Words, naming: Naming): AdminChange => ({
  as: change.as,
  noun: words.say(kindIn(input, change.kind).noun),
  name: visibleLine(naming(change.name)),
  steps: change.steps,
  action: change.action,
  kept: change.kept,
  because: change.because ? words.say(change.because) : null,
  shared: sharedText(change, input, words, naming),
  members: membersView(change.before, change.after, words, naming),
  requests: change.requests.map(requestView),
  scopes: change.scopes,
  events: change.events,
})

/** Names a plan: another one has another name. */
export const planName = (changes: readonly PlannedChange[]): string =>
  fingerprint(
    changes.map(({ as, action, kept, before, after, requests }) => ({ as, action, kept, before, after, requests })),
  )

/** The rights that these changes take. */
export const scopesOf = (changes: readonly PlannedChange[]): string[] =>
  [...new Set(changes.flatMap(({ scopes }) => scopes))].toSorted()

/** What is known beside a plan. */
export interface PlanAround {
  writable: boolean
  /** Why something could not be read. */
  unread: string | null
  /** What else was read, for its names. */
  beside?: readonly Collection[]
}

/** What has to be done, as it is shown before it is applied. */
export function planView(input: PlanInput, { writable, unread, beside = [] }: PlanAround, words: Words): AdminPlan {
  const changes = planOf(input)
  const naming = namingOf(changes, input, words, beside)
  return {
    plan: planName(changes),
    changes: changes.map((change) => changeView(change, input, words, naming)),
    scopes: scopesOf(changes),
    writable,
    unread,
  }
}
