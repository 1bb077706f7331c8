import { describe, expect, test } from 'vitest'
import {
  type Diagnosis,
  diagnoses,
  fixFor,
  ladder,
  render,
  rungOf,
  templateParams,
} from '../../../core/diagnoses/index.ts'
import { pages } from '../../../core/diagnoses/reference-pages.ts'
import { referenceOf } from '../../../core/diagnoses/references.ts'
import { isDiagnosis } from '../../../core/model/diagnosis-ids.ts'
import { promised } from './promised-ids.ts'

const all = Object.entries<Diagnosis>(diagnoses)
const sentences = (diagnosis: Diagnosis) => [
  diagnosis.says,
  ...Object.values(diagnosis.fix).flat(),
  ...Object.values(diagnosis.variants ?? {}).flatMap(({ fix, says = '' }) => [...Object.values(fix).flat(), says]),
  ...[diagnosis.takesEffect].flatMap((text) => (typeof text === 'string' ? text : Object.values(text))),
]

describe('the catalogue of diagnoses', () => {
  test('has every id that was promised to support desks and scripts', () => {
    expect(promised.filter((id) => !isDiagnosis(id))).toEqual([])
  })

  test('has no id beside the promised ones, so that none is invented by accident', () => {
    expect(Object.keys(diagnoses).filter((id) => !promised.includes(id))).toEqual([])
  })

  test.each(all)('%s: its references lead to a page', (_id, diagnosis) => {
    for (const ref of diagnosis.refs) expect(referenceOf(ref).url).toMatch(/^https:\/\//)
  })

  test.each(all)('%s: its sentences name only known values', (_id, diagnosis) => {
    const named = sentences(diagnosis).flatMap((line) => [...line.matchAll(/\{([^}]*)\}/g)].map((match) => match[1]))
    expect(named.filter((name) => !Object.hasOwn(templateParams, name ?? ''))).toEqual([])
  })

  test.each(all)('%s: says one sentence that can be read out', (_id, diagnosis) => {
    expect(diagnosis.says.length).toBeLessThanOrEqual(160)
    expect(diagnosis.says).toMatch(/^[A-Z{].*\.$/s)
  })

  test.each(all)('%s: no sentence leans on the number of a specification', (_id, diagnosis) => {
    expect(sentences(diagnosis).filter((line) => /RFC\s?\d/i.test(line))).toEqual([])
  })

  test.each(all)('%s: Okta and Auth0 administrators are told what to click', (_id, diagnosis) => {
    for (const provider of ['okta', 'auth0', 'any'] as const)
      expect(fixFor(diagnosis, provider).length).toBeGreaterThan(0)
  })

  test.each(all)('%s: stands on a rung of the ladder', (id) => {
    if (id === 'input.missing') expect(rungOf(id)).toBe(ladder.length + 1)
    else expect(rungOf(id)).toBeLessThan(ladder.length)
  })
})

test('every page that the catalogue could point to is an address of its own kind', () => {
  for (const id of Object.keys(pages)) expect(id).toMatch(/^(okta|auth0|fortanix|openmetadata|palo-alto):[a-z0-9-]+$/)
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
    expect(referenceOf('RFC6749-5.2')).toEqual({
      id: 'RFC6749-5.2',
      title: 'OAuth 2.0 (RFC 6749 §5.2)',
      url: 'https://www.rfc-editor.org/rfc/rfc6749#section-5.2',
    })
    expect(referenceOf('RFC6749-A.2').url).toBe('https://www.rfc-editor.org/rfc/rfc6749#appendix-A.2')
    expect(referenceOf('OIDCD-4.3').url).toBe(
      'https://openid.net/specs/openid-connect-discovery-1_0.html#rfc.section.4.3',
    )
  })

  test.each(['RFC9999-1', 'okta:nothing', 'RFC6749', 'RFC67490-1', ''])('%j is refused', (id) => {
    expect(() => referenceOf(id)).toThrow(/unknown reference/)
  })
})

test('the ladder goes from the keyboard to the product', () => {
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
  const rungs = [...order, ...later, 'relying-party.audience'].map(rungOf)
  expect(rungs).toEqual([...rungs].sort((a, b) => a - b))
  expect(new Set(rungs).size).toBe(rungs.length)
  expect(rungOf('portal.captive')).toBe(rungOf('http.blocked'))
  expect(rungOf('server.not-found')).toBe(rungOf('tenant.not-found'))
  expect(rungOf('assertion.audience')).toBe(rungOf('client.unknown'))
  expect(rungOf('quota.exhausted')).toBe(rungOf('scope.unknown'))
  expect(rungOf('login.timeout')).toBe(rungOf('token.type'))
  expect(rungOf('cors.origin-not-trusted')).toBe(rungOf('token.type'))
})
