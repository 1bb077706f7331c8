import { beforeAll, describe, expect, test } from 'vitest'
import type { DiagnosisText, SetupSummary } from '../../../core/contract/values.ts'
import { connectionGuide } from '../../../renderer/lib/connection.ts'
import { find, otherwise } from '../../../renderer/lib/palette.ts'
import { sectionNames } from '../../../renderer/lib/settings-sections.ts'
import type { StepEntry } from '../../../renderer/lib/steps.ts'
import { loadText, text } from '../../../renderer/text.ts'
import { guideNamed } from '../../support/run-guide.ts'

beforeAll(loadText)

const setup = (id: string, name: string, more: Partial<SetupSummary> = {}): SetupSummary =>
  ({
    id,
    name,
    guide: 'okta/crul',
    provider: 'okta',
    product: 'crul',
    host: `${id}.okta.com`,
    practice: false,
    customer: null,
    ...more,
  }) as SetupSummary
const guide = guideNamed('okta/fortanix-key-insight')
const entries = guide.steps.map((step) => ({ step, state: { id: step.id, mark: 'not-run' } })) as unknown as StepEntry[]
const open = { id: 'acme', guide, entries }
const diagnoses = [
  { id: 'client.unknown', says: 'Okta does not have an app with this client ID.' },
  { id: 'tls.expired', says: 'The certificate has **expired**.' },
] as unknown as DiagnosisText[]
const known = {
  setups: [setup('acme', 'Acme production', { customer: 'Acme' }), setup('p', 'Trial', { practice: true })],
  open,
  diagnoses,
  manual: [{ page: 'with-okta', title: 'Set up a product with Okta' }],
}
const titles = (query: string, given: Parameters<typeof find>[1] = known) =>
  Object.fromEntries(find(query, given).map(({ heading, items }) => [heading, items.map(({ title }) => title)]))
const g = () => text.palette.groups

describe('the palette finds', () => {
  test('setups by their name, customer and host', () => {
    expect(titles('acme prod')[g().setups]).toEqual(['Acme production'])
    expect(find('p.okta.com', known).flatMap(({ items }) => items.map(({ place }) => place))).toEqual([
      { screen: 'checklist', setup: 'p', step: null },
    ])
    expect(find('trial', known)[0]?.items[0]?.detail).toContain(text.practiceTag)
  })
  test('steps of the setup that is open', () => {
    const [first] = guide.steps
    const found = find(first?.title ?? '', known)[0]
    expect(found?.heading).toBe(g().steps)
    expect(found?.items[0]?.place).toEqual({ screen: 'checklist', setup: 'acme', step: first?.id })
    expect(titles(first?.title ?? '', { ...known, open: null })[g().steps]).toBeUndefined()
  })
  test('sections of the settings by what people call it', () => {
    const sections = (query: string) =>
      find(query, known).flatMap(({ items }) =>
        items.flatMap(({ place }) => ('section' in place ? [place.section] : [])),
      )
    expect(sections('dark')).toEqual(['appearance'])
    expect(sections('Theme')).toEqual(['appearance'])
    expect(sections('delete everything')).toEqual(['data'])
    expect(sections('customer data')).toEqual(['data'])
    expect(sections('keychain')).toEqual(['secrets'])
    expect(sections('qqqq')).toEqual([])
    expect(otherwise()[0]?.items[0]?.place).toEqual({ screen: 'explain' })
  })
  test('diagnoses by what they say and by their ID, in the words of the setup', () => {
    const [group] = find('tls.expired', known)
    expect(group?.items).toEqual([
      {
        id: 'diagnosis-tls.expired',
        title: 'The certificate has expired.',
        detail: 'tls.expired',
        place: { screen: 'diagnosis', id: 'tls.expired', setup: 'acme' },
      },
    ])
    expect(find('client id', { ...known, open: null }).at(-1)?.items[0]?.place).toEqual({
      screen: 'diagnosis',
      id: 'client.unknown',
      setup: null,
    })
  })
  test('sections of the settings', () => {
    for (const section of sectionNames)
      expect(
        find(text.settings[section].title, known).flatMap(({ items }) => items.map(({ place }) => place)),
      ).toContainEqual({
        screen: 'settings',
        section,
      })
  })
  test('pages of the manual, once something is typed', () => {
    expect(find('set up a product', known).at(-1)?.items[0]?.place).toEqual({ screen: 'manual', page: 'with-okta' })
    expect(titles('')[text.rail.manual]).toBeUndefined()
  })
  test('pages, those of a setup only where one is open', () => {
    expect(titles('')[g().pages]).toContain(text.token.title)
    expect(titles('', { ...known, open: null })[g().pages]).not.toContain(text.token.title)
    expect(titles('', { ...known, open: null })[g().pages]).toContain(text.rail.practice)
  })
  test('no checklist where only the connection is checked', () => {
    const connection = { ...open, guide: guideNamed(connectionGuide) }
    const all = titles('', { ...known, open: connection })
    expect(all[g().steps]).toBeUndefined()
    expect(all[g().pages]).not.toContain(text.tabs.checklist)
    expect(all[g().pages]).toContain(text.timeline.title)
  })
})

describe('what is found', () => {
  test('has no diagnoses before something is typed', () => {
    expect(titles('')[g().diagnoses]).toBeUndefined()
    expect(titles('  ')[g().diagnoses]).toBeUndefined()
  })
  test('is at most eight of a kind', () => {
    const many = Array.from({ length: 12 }, (_, i) => setup(`s${i}`, `Setup ${i}`))
    expect(titles('setup', { ...known, setups: many })[g().setups]).toHaveLength(8)
  })
  test('begins with what begins so, then with a word that does', () => {
    const setups = [setup('a', 'Unacme'), setup('b', 'The acme'), setup('c', 'Acme')]
    expect(titles('acme', { ...known, setups })[g().setups]).toEqual(['Acme', 'The acme', 'Unacme'])
  })
  test('is nothing where nothing fits', () => {
    expect(find('zzzz', known)).toEqual([])
  })
})

test.each(['bundle', 'open a file'])('%s leads to where a file is opened', (query) => {
  const found = find(query, { setups: [], open: null, diagnoses: [], manual: [] }).flatMap(({ items }) => items)
  expect(found.map(({ place }) => place)).toContainEqual({ screen: 'new', file: true })
})
