import { describe, expect, test } from 'vitest'
import type { Guide } from '../../core/model/guide.ts'
import { plainText, spansOf } from '../../core/model/inline-text.ts'
import type { ProviderId } from '../../core/model/provider-ids.ts'
import type { Sketch, SketchPart, SketchThing } from '../../core/model/sketch.ts'
import { guideIds, guideNamed } from '../support/run-guide.ts'

/** The guides that have a sketch of every console page. */
const sketched = [
  'auth0/fortanix-key-insight',
  'okta/crul',
  'okta/fortanix-key-insight',
  'okta/openmetadata',
  'okta/palo-alto-cloud-identity-engine',
]

/** Labels around what a click means, which no click names. Each is in the provider's or the product's own instructions. */
const around: Readonly<Record<ProviderId, readonly string[]>> = {
  any: [],
  auth0: ['Authorize Machine to Machine Application', 'Description'],
  okta: [
    ...['Tokens', 'Trusted Origins', 'Claims', 'Token Preview', 'Okta API Scopes', 'Admin roles', 'Sign On'],
    ...['Create a new app integration', 'New API Services App Integration', 'OIDC - OpenID Connect', 'API Services'],
    ...['App integration name', 'Application type', 'Authorization Code'],
    ...['Name', 'Display phrase', 'Description', 'api://default'],
  ],
}
/** Addresses of the example org. */
const isExample = (value: string) => value.startsWith('https://acme.okta.com')

const thingsOf = (parts: readonly SketchPart[]): readonly SketchThing[] =>
  parts.flatMap((part): readonly SketchThing[] => ('dialog' in part ? part.parts : [part]))

/** The label that a click on this thing goes to; none for the menu of the account, which has only the user's name. */
function labelOf(thing: SketchThing): string | null {
  if ('account' in thing) return null
  if ('tabs' in thing) return thing.current
  if ('heading' in thing) return thing.action ?? thing.heading
  return Object.values(thing)[0] as string
}

/** What is marked, by the number of its click. */
const marksOf = ({ menu, parts }: Sketch): { click: number; labels: readonly string[] }[] =>
  [
    { click: menu?.click, labels: menu?.path ?? [] },
    ...thingsOf(parts).map((thing) => ({ click: thing.click, labels: [labelOf(thing) ?? []].flat() })),
  ].flatMap(({ click, labels }) => (click === undefined ? [] : [{ click, labels }]))

/** Every text that stands on a sketch. */
const labelsOf = ({ page, menu, parts }: Sketch): string[] => [
  page,
  ...(menu?.path ?? []),
  ...parts.flatMap((part) => ('dialog' in part ? [part.dialog] : [])),
  ...thingsOf(parts)
    .flatMap((thing) => Object.values(thing).flat())
    .filter((each) => typeof each === 'string'),
]

const named = ({ clicks }: Guide['steps'][number], n: number): string[] =>
  spansOf(clicks[n - 1]?.text ?? '').flatMap(({ kind, text }) =>
    kind === 'path' ? text.split('›').map((part) => part.trim()) : kind === 'code' ? [text] : [],
  )

/** Marks whose label is not in bold, or as a value, in the text of their click. */
const unnamed = (step: Guide['steps'][number]): string[] =>
  (step.sketches ?? [])
    .flatMap(marksOf)
    .flatMap(({ click, labels }) =>
      labels
        .filter((label) => !named(step, click).includes(label))
        .map((label) => `${step.id}, click ${click}: ${label}`),
    )

const isConsole = (link: string | undefined) => link !== undefined && link !== 'home' && !link.includes(':')

/** Clicks that open a page of the console and that no sketch marks. */
const unmarked = ({ id, clicks, sketches = [] }: Guide['steps'][number]): string[] => {
  const marked = new Set(sketches.flatMap(marksOf).map(({ click }) => click))
  return clicks.flatMap(({ link }, at) => (isConsole(link) && !marked.has(at + 1) ? [`${id}, click ${at + 1}`] : []))
}

/** Texts of sketches that neither the guide nor the instructions know. */
function invented(guide: Guide): string[] {
  const said = [
    ...guide.fields.flatMap(({ label, where, example = '', default: usual = '' }) => [label, where, example, usual]),
    ...guide.steps.flatMap(({ clicks }) => clicks.flatMap(({ text, copy = '' }) => [plainText(text), copy])),
    ...guide.handoff.fields.map(({ label }) => label),
    ...around[guide.provider],
  ].join('\n')
  return guide.steps.flatMap(({ id, sketches = [] }) =>
    sketches
      .flatMap(labelsOf)
      .flatMap((label) => (said.includes(label) || isExample(label) ? [] : [`${id}: ${label}`])),
  )
}

describe('the sketches', () => {
  test.each(sketched)('of %s stand at every step that opens a page of the console', (id) => {
    const without = guideNamed(id).steps.filter(
      ({ clicks, sketches }) => clicks.some(({ link }) => isConsole(link) || link === 'home') && !sketches,
    )
    expect(without.map((step) => step.id)).toEqual([])
    expect(guideNamed(id).steps.flatMap(unmarked)).toEqual([])
  })

  test.each(guideIds)('of %s mark only what the click names in bold', (id) => {
    expect(guideNamed(id).steps.flatMap(unnamed)).toEqual([])
  })

  test.each(guideIds)('of %s have only labels that are known', (id) => {
    expect(invented(guideNamed(id))).toEqual([])
  })

  test('each mark something', () => {
    const idle = guideIds.flatMap((id) =>
      guideNamed(id).steps.flatMap(({ id: step, sketches = [] }) =>
        sketches.filter((sketch) => marksOf(sketch).length === 0).map(({ page }) => `${id} › ${step}: ${page}`),
      ),
    )
    expect(idle).toEqual([])
  })
})

describe('would be missed', () => {
  const step: Guide['steps'][number] = {
    id: 'one',
    group: '',
    title: '',
    why: '',
    clicks: [
      { text: 'Open **Security › API**. Click `default`.', link: 'apis' },
      { text: 'Click **Save**.', link: 'apps' },
    ],
    sketches: [
      {
        page: 'API',
        menu: { path: ['Security', 'API'], click: 1 },
        parts: [
          { row: 'default', click: 1 },
          { account: 'x', click: 1 },
        ],
      },
    ],
    asks: [],
    proves: [],
    sends: '',
    claims: '',
  }
  const withPart = (...parts: readonly SketchPart[]) => ({ ...step, sketches: [{ page: 'API', parts }] })

  test('nothing, where all is right but for a click without a mark', () => {
    expect(unnamed(step)).toEqual([])
    expect(unmarked(step)).toEqual(['one, click 2'])
  })

  test.each([
    ['a button', { button: 'Edit', click: 2 }, 'Edit'],
    ['the current tab', { tabs: ['Save', 'Scopes'], current: 'Scopes', click: 2 }, 'Scopes'],
    ['the action of a heading', { heading: 'Save', action: 'Edit', click: 2 }, 'Edit'],
    ['a part of a window', { dialog: 'Save', parts: [{ field: 'Name', click: 2 }] }, 'Name'],
    ['a label of another click', { button: 'Save', click: 1 }, 'Save'],
  ] satisfies [string, SketchPart, string][])('%s', (_name, part, label) => {
    expect(unnamed(withPart(part))).toEqual([expect.stringContaining(`: ${label}`)])
  })

  test('a label that is nowhere else', () => {
    const guide = { ...guideNamed('okta/crul'), steps: [withPart({ button: 'Launch' })] }
    expect(invented(guide)).toEqual(['one: Launch'])
  })
})
