import { describe, expect, test } from 'vitest'
import { areaOrder, diagnoses, placeInOrder } from '../../../core/diagnoses/index.ts'
import { isDiagnosis } from '../../../core/model/diagnosis-ids.ts'
import { providerIds } from '../../../core/model/provider-ids.ts'
import type { ProviderWording } from '../../../core/model/provider-words.ts'
import { variantNames } from '../../../core/model/variants.ts'
import { catalogues, ownVariants, providers } from '../../../core/providers/index.ts'
import { en } from '../../../core/words/en/index.ts'
import { referenceOf, referencePages, referenceUrl } from '../../../core/words/references.ts'
import {
  render as fill,
  placedNouns,
  places,
  type TemplateValues,
  templateParams,
} from '../../../core/words/template.ts'
import { words } from '../../support/words.ts'
import { promised } from './promised-ids.ts'

const all = Object.entries(diagnoses).map(
  ([id, known]) => [id, { ...known, ...en.diagnoses[id as keyof typeof diagnoses] }] as const,
)
const render = (template: string, values: TemplateValues = {}) => fill(template, values, en.nouns)
const sentencesOf = ({ says = '', fix = [], variants = {}, takesEffect = '' }: ProviderWording): string[] => [
  ...[says, takesEffect].filter(Boolean),
  ...fix,
  ...Object.values(variants).flatMap((each) => [each.says ?? '', ...(each.fix ?? [])].filter(Boolean)),
]
/** What is said at any provider, and what each says of its own. */
const wordings = [
  ...all.map(([id, diagnosis]) => [id, diagnosis as ProviderWording] as const),
  ...Object.values(providers).flatMap(({ id, words }) =>
    Object.entries(words.en.diagnoses).map(([diagnosis, wording]) => [`${diagnosis} at ${id}`, wording] as const),
  ),
]

describe('the catalogue of diagnoses', () => {
  test('has every id that was promised to support desks and scripts', () => {
    expect(promised.filter((id) => !isDiagnosis(id))).toEqual([])
  })

  test('has no id beside the promised ones, so that none is invented by accident', () => {
    expect(Object.keys(diagnoses).filter((id) => !promised.includes(id))).toEqual([])
  })

  test.each(all)('%s: its references lead to a page', (_id, diagnosis) => {
    for (const ref of diagnosis.refs) expect(referenceUrl(ref)).toMatch(/^https:\/\//)
  })

  test.each(wordings)('%s: its sentences name only known values', (_id, wording) => {
    const named = sentencesOf(wording).flatMap((line) =>
      [...line.matchAll(/\{\??([^{}|]*)\}/g)].map((match) => match[1]),
    )
    const known: readonly (string | undefined)[] = [...templateParams, ...placedNouns]
    expect(named.filter((name) => !known.includes(name))).toEqual([])
    for (const place of places)
      expect(sentencesOf(wording).filter((line) => /[{}]/.test(fill(line, {}, en.nouns, place)))).toEqual([])
  })

  test.each(all)('%s: says one sentence that can be read out', (_id, diagnosis) => {
    expect(diagnosis.says.length).toBeLessThanOrEqual(160)
    expect(diagnosis.says).toMatch(/^[A-Z{].*\.$/s)
  })

  test.each(wordings)('%s: no sentence leans on the number of a specification', (_id, wording) => {
    expect(sentencesOf(wording).filter((line) => /RFC\s?\d/i.test(line))).toEqual([])
  })

  test.each(wordings)('%s: where there are clicks, there is more than none', (_id, { fix, variants = {} }) => {
    for (const clicks of [fix, ...Object.values(variants).map((variant) => variant.fix)])
      if (clicks) expect(clicks.length).toBeGreaterThan(0)
  })

  test.each(all)('%s: says what to do at any provider', (_id, { fix }) => {
    expect(fix.length).toBeGreaterThan(0)
  })

  test.each(all)('%s: has a place in the order of areas', (id) => {
    if (id === 'input.missing') expect(placeInOrder(id)).toBe(areaOrder.length + 1)
    else expect(placeInOrder(id)).toBeLessThan(areaOrder.length)
  })
})

const wordsOf = (wording: ProviderWording | undefined): string[] => Object.keys(wording?.variants ?? {})

test('every word for a case is known and used, and no other is', () => {
  const used = new Set(wordings.flatMap(([, wording]) => wordsOf(wording)))
  const kinds = Object.values(providers).flatMap(({ appKinds }) => appKinds)
  const known = [...variantNames, ...Object.values(ownVariants).flat(), ...kinds]
  // The kind of app may be joined to the word of a row.
  const isKnown = (word: string) =>
    known.includes(word) || known.some((one) => known.includes(word.replace(`${one}-`, '')))
  expect([...used].filter((word) => !isKnown(word))).toEqual([])
  expect(known.filter((word) => !used.has(word))).toEqual([])
})

test.each(providerIds)('%s: its words for a case are its own, and its rows use them', (id) => {
  const own = ownVariants[id]
  expect(own.filter((word) => (variantNames as readonly string[]).includes(word))).toEqual([])
  expect(own.filter((word) => !catalogues[id].some(({ variant }) => variant === word))).toEqual([])
  const unsaid = catalogues[id].filter(
    ({ variant = '', diagnosis }) =>
      own.includes(variant) && !wordsOf(providers[id].words.en.diagnoses[diagnosis]).includes(variant),
  )
  expect(unsaid.map(({ row }) => row)).toEqual([])
})

describe('the pages that the catalogue could point to', () => {
  test('are addresses of their own kind', () => {
    for (const id of referencePages) {
      expect(id).toMatch(/^[a-z0-9-]+:[a-z0-9-]+$/)
      expect(referenceUrl(id)).toMatch(/^https:\/\//)
    }
  })

  test('are called something that is not their id', () => {
    for (const id of referencePages) expect(referenceOf(id, words).title).toMatch(/^[A-Z][\w ]+: \w|^Auth0 tools /)
  })

  test.each(Object.values(providers))('of $id: those about a diagnosis are its own', ({ id, references, pages }) => {
    const own = Object.values(references).flat()
    expect(own.filter((ref) => !ref?.startsWith(`${id}:`) || !Object.hasOwn(pages, ref))).toEqual([])
  })

  test('stand with the specifications in no text for any provider', () => {
    expect(all.flatMap(([, { refs }]) => refs.filter((ref) => ref.includes(':')))).toEqual([])
  })
})

describe('rendering a template', () => {
  test('puts in the values of the setup', () => {
    expect(render('{provider} refuses {host}.', { provider: 'Okta', host: 'acme.okta.com' })).toBe(
      'Okta refuses acme.okta.com.',
    )
  })

  test('uses a neutral noun for what is not known, with a capital at the beginning', () => {
    expect(render('{host} is silent. {product} waits for {nonsense}.')).toBe(
      'The server is silent. The product waits for this value.',
    )
  })

  test('does not read the inserted value as a template again', () => {
    expect(render('{host}', { host: '{provider}' })).toBe('{provider}')
  })
})

describe('references', () => {
  test('a section of a specification leads to that section', () => {
    expect(referenceOf('RFC6749-5.2', words)).toEqual({
      id: 'RFC6749-5.2',
      title: 'OAuth 2.0 (RFC 6749 §5.2)',
      url: 'https://www.rfc-editor.org/rfc/rfc6749#section-5.2',
    })
    expect(referenceOf('RFC6749-A.2', words).title).toBe('OAuth 2.0 (RFC 6749 §A.2)')
    expect(referenceOf('OIDCD-4.3', words).title).toBe('OpenID Connect discovery (OIDCD §4.3)')
    expect(referenceUrl('RFC6749-A.2')).toBe('https://www.rfc-editor.org/rfc/rfc6749#appendix-A.2')
    expect(referenceUrl('OIDCD-4.3')).toBe('https://openid.net/specs/openid-connect-discovery-1_0.html#rfc.section.4.3')
  })

  test.each(['RFC9999-1', 'okta:nothing', 'RFC6749', 'RFC67490-1', ''])('%j is refused', (id) => {
    expect(() => referenceUrl(id)).toThrow(/unknown reference/)
  })
})

test('the order of areas goes from the keyboard to the product', () => {
  const order = [
    'input.placeholder',
    'clock.ahead',
    'dns.failed',
    'connect.reset',
    'proxy.refused',
    'tls.expired',
    'http.blocked',
  ]
  const later = [
    'tenant.not-found',
    'metadata.invalid',
    'keys.empty',
    'client.unknown',
    'policy.no-match',
    'token.type',
  ]
  const places = [...order, ...later, 'relying-party.audience'].map(placeInOrder)
  expect(places).toEqual([...places].sort((a, b) => a - b))
  expect(new Set(places).size).toBe(places.length)
  expect(placeInOrder('portal.captive')).toBe(placeInOrder('http.blocked'))
  expect(placeInOrder('server.not-found')).toBe(placeInOrder('tenant.not-found'))
  expect(placeInOrder('assertion.audience')).toBe(placeInOrder('client.unknown'))
  expect(placeInOrder('quota.exhausted')).toBe(placeInOrder('scope.unknown'))
  expect(placeInOrder('login.timeout')).toBe(placeInOrder('token.type'))
  expect(placeInOrder('cors.origin-not-trusted')).toBe(placeInOrder('token.type'))
})
