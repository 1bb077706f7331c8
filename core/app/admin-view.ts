import type { PlannedChange } from '../admin/change.ts'
import { isAsWanted, memberAt } from '../admin/members.ts'
import { namesIn } from '../admin/named.ts'
import { type PlanInput, planOf } from '../admin/plan.ts'
import { lackingFor } from '../admin/wish.ts'
import { foundEvidence, wantedEvidence } from '../checks/wanted-evidence.ts'
import type { AdminDecision, AdminMember, AdminObjectState, AdminObjectView } from '../contract/admin-values.ts'
import type { AdminKind } from '../model/admin.ts'
import type { Decision, Look } from '../model/admin-decision.ts'
import type { FoundWant } from '../model/admin-reading.ts'
import type { Evidence, Said } from '../model/said.ts'
import { visibleLine } from '../model/visible.ts'
import type { Words } from '../words/words.ts'
import type { PageOf } from './admin-access-view.ts'
import { asItIs, type Naming, namingOf } from './admin-names.ts'
import { kindIn } from './admin-object.ts'

/** A value in one line. */
export function lineOf(words: Words, evidence: Evidence, naming: Naming = asItIs): string {
  const shown = words.shown(evidence)
  return visibleLine(Array.isArray(shown) ? shown.map((one) => naming(String(one))).join(', ') : naming(String(shown)))
}

const memberOf =
  (words: Words, naming: Naming, { object }: FoundWant) =>
  ([path, wanted]: [string, FoundWant['has'][string]]): AdminMember => {
    const found = object ? memberAt(object.body, path) : undefined
    return {
      path,
      wanted: lineOf(words, wantedEvidence(wanted), naming),
      found: lineOf(words, foundEvidence(found), naming),
      differs: object !== null && !isAsWanted(found, wanted),
    }
  }

/** What there is to show of an object where the guide wants nothing of that. */
function notesOf(
  { object, has, should }: FoundWant,
  { shown = {}, members }: AdminKind,
  { wish, reading, admin }: PlanInput,
): Said[] {
  if (!object) return []
  const wanted = Object.keys({ ...has, ...should }).map((path) => members[path]?.check)
  const named = namesIn(reading, admin.kinds)
  return Object.entries(shown).flatMap(([check, { signIn, beside, says }]) =>
    (beside || !wanted.includes(check)) && (!signIn || wish.grant_type === 'authorization_code')
      ? says(object.body, named)
      : [],
  )
}

const stateOf = ({ kept, object }: PlannedChange): AdminObjectState => {
  if (kept === 'as-wanted' || kept === 'allowed' || kept === 'unread') return kept
  return object ? 'differs' : 'not-there'
}

/** Each object that the guide wants, beside what is there. */
export function objectsView(input: PlanInput, words: Words, pageOf: PageOf): AdminObjectView[] {
  const wants = new Map(input.reading.wants.map((want) => [want.as, want]))
  const changes = planOf(input)
  const naming = namingOf(changes, input, words)
  return changes.flatMap((change) => {
    const want = wants.get(change.as)
    if (!want) return []
    const kind: AdminKind = kindIn(input, change.kind)
    const state = stateOf(change)
    return {
      as: change.as,
      noun: words.say(kind.noun),
      name: visibleLine(naming(change.object?.name || change.name)),
      state,
      members:
        state === 'unread' || state === 'allowed'
          ? []
          : Object.entries({ ...want.has, ...want.should }).map(memberOf(words, naming, want)),
      notes: notesOf(want, kind, input).map((note) => visibleLine(words.say(note))),
      steps: want.steps,
      page: pageOf(kind.page),
    }
  })
}

/** What else is to be said of a decision. */
export const decisionNotes = (
  decision: Decision,
  { admin, reading, wish }: Pick<PlanInput, 'admin' | 'reading' | 'wish'>,
): readonly Said[] => admin.decided.notes?.(decision, wish, reading, namesIn(reading, admin.kinds)) ?? []

/** Which rule decides about the token request of the setup; null where that cannot be said. */
export function decisionView({ admin, reading, wish }: PlanInput, words: Words): AdminDecision | null {
  if (lackingFor(wish, admin).length > 0) return null
  const decision = admin.decided.decide(wish, reading)
  if (!decision) return null
  const line = (sentence: Said) => visibleLine(words.say(sentence))
  const shown = (look: Look) => ({
    names: [look.of, look.subject].flatMap((object) => (object ? [visibleLine(object.name)] : [])),
    fails: look.fails && line(look.fails),
    depends: look.depends ? line(look.depends) : null,
    changes: look.changes.map(line),
    decides: look === decision.decides,
    nearest: look === decision.nearest,
  })
  return {
    allowed: decision.allowed,
    looks: decision.looks.map(shown),
    notes: decisionNotes(decision, { admin, reading, wish }).map(line),
  }
}
