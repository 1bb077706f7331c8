import { type SectionName, sectionNames } from './settings-sections.ts'

export const providerParts = ['access', 'tenant', 'plan', 'rotation', 'ledger'] as const
export type ProviderPart = (typeof providerParts)[number]

/** Where the person is. It lives in the history entry, never in the address: the address is nobody's business. */
export type Place =
  | { screen: 'setups' }
  /** `values`: the next page is one form for all values. `file`: somebody comes to open a file. */
  | { screen: 'new'; values?: true; file?: true }
  | { screen: 'values'; setup: string }
  | { screen: 'checklist'; setup: string; step: string | null }
  | { screen: 'handoff'; setup: string }
  | { screen: 'token'; setup: string }
  | { screen: 'timeline'; setup: string }
  | { screen: 'letter'; setup: string }
  /** The kept runs: one of them (the newest where none is named), or two side by side. */
  | { screen: 'runs'; setup: string; run: string | null; other: string | null }
  /** The report of a kept run, or of the newest one. */
  | { screen: 'report'; setup: string; run?: string }
  /** The configuration at the provider. */
  | { screen: 'provider'; setup: string; part: ProviderPart | null }
  /** What ends, of a setup or of all. */
  | { screen: 'expiry'; setup: string | null }
  | { screen: 'practice' }
  | { screen: 'explain' }
  /** A page of the manual; `at` is a heading on it. */
  | { screen: 'manual'; page: string; at?: string }
  | { screen: 'settings'; section?: SectionName }
  /** What a diagnosis means, in the words of a setup where one was open. */
  | { screen: 'diagnosis'; id: string; setup: string | null }

const textOf = (value: unknown): string | null => (typeof value === 'string' && value !== '' ? value : null)

const ofSetup = ['values', 'handoff', 'token', 'timeline', 'letter', 'report'] as const

/** The name of a page of the manual, or of a heading: never a path. */
const nameOf = (value: unknown): string | null =>
  typeof value === 'string' && /^[\p{L}\p{N}_-]{1,80}$/u.test(value) ? value : null

/** Reads a place back from a history entry; anything that is none of ours is the list of setups. */
export function placeOf(state: unknown): Place {
  const found = (state as { place?: Record<string, unknown> } | null)?.place
  const setup = textOf(found?.setup)
  const screen = found?.screen
  if (screen === 'new') {
    if (found?.file === true) return { screen, file: true }
    return found?.values === true ? { screen, values: true } : { screen }
  }
  const page = nameOf(found?.page)
  const at = nameOf(found?.at)
  if (screen === 'manual' && page) return at ? { screen, page, at } : { screen, page }
  if (screen === 'practice' || screen === 'explain') return { screen }
  if (screen === 'expiry') return { screen, setup }
  if (screen === 'settings') {
    const section = sectionNames.find((name) => name === found?.section)
    return section ? { screen, section } : { screen }
  }
  const id = textOf(found?.id)
  if (screen === 'diagnosis' && id) return { screen, id, setup }
  const run = textOf(found?.run)
  if (screen === 'report' && setup && run) return { screen, setup, run }
  if (ofSetup.some((one) => one === screen) && setup) return { screen: screen as (typeof ofSetup)[number], setup }
  if (screen === 'runs' && setup) {
    return { screen, setup, run, other: run && textOf(found?.other) }
  }
  if (screen === 'provider' && setup)
    return { screen, setup, part: providerParts.find((part) => part === found?.part) ?? null }
  if (screen === 'checklist' && setup) return { screen, setup, step: textOf(found?.step) }
  return { screen: 'setups' }
}

/** What tells one screen from another; a change of step or of run stays on the same screen. */
export const screenKey = (place: Place): string => `${place.screen} ${subjectOf(place)}`

/** What a screen is about: a setup, or a page of the manual. */
export const subjectOf = (place: Place): string =>
  'setup' in place ? (place.setup ?? '') : place.screen === 'manual' ? place.page : ''
