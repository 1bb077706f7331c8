import { plainText } from '../../core/contract/inline-text.ts'
import type { DiagnosisText, Guide, SetupSummary } from '../../core/contract/values.ts'
import { text } from '../text.ts'
import { isConnection } from './connection.ts'
import type { Chapter } from './manual.ts'
import type { Place } from './place.ts'
import { fits } from './search.ts'
import { sectionNames } from './settings-sections.ts'
import type { StepEntry } from './steps.ts'

/** Something that can be gone to. */
export interface Found {
  id: string
  title: string
  detail: string
  place: Place
  /** What else people call it. It is not shown. */
  also?: string
}
export interface FoundGroup {
  heading: string
  items: readonly Found[]
}

interface Known {
  setups: readonly SetupSummary[]
  /** The setup that is open, with its steps. */
  open: { id: string; guide: Pick<Guide, 'fields'>; entries: readonly StepEntry[] } | null
  diagnoses: readonly DiagnosisText[]
  /** The pages of the manual. */
  manual: Chapter['pages']
}

/** So many of each group are shown. */
const most = 8

const page = (title: string, place: Place): Found => ({ id: `page-${title}`, title, detail: '', place })

function pagesOf(open: Known['open']): Found[] {
  const t = text.rail
  const setup = open?.id
  return [
    ...(setup && !isConnection(open.guide)
      ? [
          page(text.tabs.checklist, { screen: 'checklist', setup, step: null }),
          page(text.checklist.handoff, { screen: 'handoff', setup }),
          page(text.token.title, { screen: 'token', setup }),
        ]
      : []),
    ...(setup
      ? [
          page(text.timeline.title, { screen: 'timeline', setup }),
          page(text.history.title, { screen: 'runs', setup, run: null, other: null }),
          page(text.admin.tab, { screen: 'provider', setup, part: null }),
          page(text.tabs.report, { screen: 'report', setup }),
          page(text.letter.title, { screen: 'letter', setup }),
        ]
      : []),
    page(t.all, { screen: 'setups' }),
    page(t.create, { screen: 'new' }),
    page(text.welcome.file, { screen: 'new', file: true }),
    page(text.explain.title, { screen: 'explain' }),
    page(text.create.valuesTitle, { screen: 'new', values: true }),
    page(t.expiry, { screen: 'expiry', setup: null }),
    page(t.practice, { screen: 'practice' }),
    page(t.settings, { screen: 'settings' }),
    page(t.manual, { screen: 'manual', page: 'index' }),
  ]
}

const setupsOf = (setups: readonly SetupSummary[]): Found[] =>
  setups.map(({ id, name, customer, provider, product, host, practice }) => ({
    id: `setup-${id}`,
    title: name,
    detail: [practice ? text.practiceTag : customer, text.pairShort(provider, product), host]
      .filter(Boolean)
      .join(' · '),
    place: { screen: 'checklist', setup: id, step: null },
  }))

const stepsOf = (open: Known['open']): Found[] =>
  (open && !isConnection(open.guide) ? open.entries : []).map(({ step, state }) => ({
    id: `step-${step.id}`,
    title: step.title,
    detail: text.marks[state.mark],
    place: { screen: 'checklist', setup: open?.id ?? '', step: step.id },
  }))

const diagnosesOf = (diagnoses: readonly DiagnosisText[], open: Known['open']): Found[] =>
  diagnoses.map(({ id, says }) => ({
    id: `diagnosis-${id}`,
    title: plainText(says),
    detail: id,
    place: { screen: 'diagnosis', id, setup: open?.id ?? null },
  }))

const settingsOf = (): Found[] =>
  sectionNames.map((section) => ({
    id: `settings-${section}`,
    title: text.settings[section].title,
    detail: text.settings.title,
    place: { screen: 'settings', section },
    also: text.palette.also[section],
  }))

const manualOf = (pages: Chapter['pages']): Found[] =>
  pages.map(({ page, title }) => ({ id: `manual-${page}`, title, detail: '', place: { screen: 'manual', page } }))

/** How well a title answers a query: it begins with it, a word of it does, or the words are somewhere. */
function rank({ title }: Found, query: string): number {
  const at = title.toLowerCase().indexOf(query.trim().toLowerCase())
  return at === 0 ? 0 : at > 0 && /\W/.test(title[at - 1] ?? '') ? 1 : 2
}

/** What a query finds, by groups. An empty query shows where one can go; of diagnoses and of the manual nothing, for they are many. */
export function find(query: string, { setups, open, diagnoses, manual }: Known): readonly FoundGroup[] {
  const t = text.palette.groups
  const groups = [
    { heading: t.steps, all: stepsOf(open) },
    { heading: t.setups, all: setupsOf(setups) },
    { heading: t.pages, all: pagesOf(open) },
    { heading: t.settings, all: settingsOf() },
    { heading: text.rail.manual, all: query.trim() ? manualOf(manual) : [] },
    { heading: t.diagnoses, all: query.trim() ? diagnosesOf(diagnoses, open) : [] },
  ]
  return groups
    .map(({ heading, all }) => ({
      heading,
      items: all
        .filter(({ title, detail, also }) => fits(query, [title, detail, also]))
        .toSorted((a, b) => rank(a, query) - rank(b, query))
        .slice(0, most),
    }))
    .filter(({ items }) => items.length > 0)
}

/** Where nothing is found: what was typed is often an error that a product shows. */
export const otherwise = (): readonly FoundGroup[] => [
  {
    heading: text.palette.groups.pages,
    items: [{ ...page(text.explain.title, { screen: 'explain' }), detail: text.welcome.explainBody }],
  },
]
