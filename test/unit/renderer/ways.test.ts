import { describe, expect, test } from 'vitest'
import type { GuideSummary, PracticeFault } from '../../../core/contract/values.ts'
import { reportBehind } from '../../../renderer/lib/evidence.ts'
import { faultsFor, guideLine, guidesByProvider, practiceGuide, productsOf } from '../../../renderer/lib/guides.ts'
import { keyText } from '../../../renderer/lib/key-file.ts'
import { placeOf } from '../../../renderer/lib/place.ts'
import { progressAfter } from '../../../renderer/lib/progress.ts'
import { isSecret } from '../../../renderer/lib/secrets.ts'
import { needsPerson, signedOn, signOnStep } from '../../../renderer/lib/sign-on.ts'
import { asksForToken, hasToken } from '../../../renderer/lib/steps.ts'
import { otherWays } from '../../../renderer/lib/try-methods.ts'
import { exchange, finding, report, state, step } from './support.ts'

const proving = (id: string, ...checks: string[]) => ({
  ...step(id),
  proves: checks.map((check) => ({ check, level: 'must' as const })),
})

describe('a sign-in', () => {
  const steps = [proving('app', 'client.known'), proving('sign-on', 'login.person-returns', 'token.issued')]

  test('belongs to the step that only a person can prove', () => {
    expect(steps.map(needsPerson)).toEqual([false, true])
    expect(signOnStep({ flow: 'authorization_code', steps })?.id).toBe('sign-on')
    expect(signOnStep({ flow: 'client_credentials', steps })).toBeNull()
  })

  test('was done when its check answered, well or badly', () => {
    const of = (status: 'pass' | 'fail' | 'skip') => [
      state('sign-on', { findings: [finding({ check: 'login.person-returns', status })] }),
    ]

    expect([of('pass'), of('fail'), of('skip'), []].map(signedOn)).toEqual([true, true, false, false])
  })

  test('is waited for from one event to the other', () => {
    const at = { run: 'r', setup: 's' }
    const signOn = { url: 'https://acme.okta.com/authorize', until: '2026-03-01T12:05:00Z', opened: false }

    const waiting = progressAfter(null, { ...at, type: 'sign-on', ...signOn })
    expect(waiting?.signOn).toEqual(signOn)
    expect(progressAfter(waiting, { ...at, type: 'sign-on-over' })?.signOn).toBeNull()
  })

  test('has no request that a terminal could send again', () => {
    const tokenStep = proving('token', 'token.issued')

    expect(asksForToken(tokenStep, { flow: 'client_credentials' })).toBe(true)
    expect(asksForToken(tokenStep, { flow: 'authorization_code' })).toBe(false)
  })
})

test('a token is offered to be looked at when a check has seen one', () => {
  expect(hasToken({ findings: [finding({ check: 'token.issued', status: 'skip' })] })).toBe(false)
  expect(hasToken({ findings: [finding({ check: 'token.issuer-matches', status: 'fail' })] })).toBe(true)
  expect(hasToken({ findings: [finding({ check: 'client.known' })] })).toBe(false)
})

test('the Token screen is a place of its own', () => {
  expect(placeOf({ place: { screen: 'token', setup: 'a' } })).toEqual({ screen: 'token', setup: 'a' })
  expect(placeOf({ place: { screen: 'token' } })).toEqual({ screen: 'setups' })
})

describe('other ways of client authentication', () => {
  const wrong = finding({ status: 'fail', diagnosis: 'client.secret-wrong' })

  test('are offered for what they may help with, until they were tried', () => {
    expect(otherWays(wrong, null)).toBe('offer')
    expect(otherWays(wrong, report({ exchanges: [exchange('Request a token')] }))).toBe('offer')
    expect(otherWays(wrong, report({ exchanges: [{ ...exchange('x'), probe: 'method-trials' }] }))).toBe('tried')
    expect(otherWays(finding({ status: 'fail', diagnosis: 'policy.no-match' }), null)).toBeNull()
    expect(otherWays(finding({ status: 'warn', diagnosis: 'client.auth-method' }), null)).toBeNull()
  })

  test('are looked for in the run that brought the finding', () => {
    const mine = report({ findings: [wrong] })

    expect(reportBehind({ ...wrong, exchange: null }, [null, report({}), mine])).toBe(mine)
    expect(reportBehind(wrong, [report({})])).toBeNull()
  })
})

describe('a key file', () => {
  const file = (bytes: Uint8Array<ArrayBuffer>) => ({ size: bytes.length, arrayBuffer: async () => bytes.buffer })

  test('is taken as it stands when it is text', async () => {
    expect(await keyText(file(new TextEncoder().encode('-----BEGIN')))).toEqual({ value: '-----BEGIN' })
  })

  test('is base64 when it is not', async () => {
    expect(await keyText(file(new Uint8Array([0x30, 0x82, 0x00, 0xff])))).toEqual({ value: 'MIIA/w==' })
    expect(await keyText(file(new Uint8Array([0x30, 0x00])))).toEqual({ value: 'MAA=' })
  })

  test('is refused when there is nothing in it, far too much, or no way to read it', async () => {
    expect(await keyText(file(new Uint8Array(0)))).toEqual({ problem: 'empty' })
    expect(await keyText(file(new Uint8Array(49_153)))).toEqual({ problem: 'tooLarge' })
    const broken = { size: 3, arrayBuffer: () => Promise.reject(new Error('gone')) }
    expect(await keyText(broken)).toEqual({ problem: 'unreadable' })
  })

  test('at its largest still fits on the wire', async () => {
    const read = await keyText(file(new Uint8Array(48 * 1024).fill(255)))

    expect('value' in read && read.value.length).toBe(65_536)
  })
})

test('what is never shown again is known by name', () => {
  expect((['client_secret', 'private_key', 'private_key_password', 'key_id'] as const).map(isSecret)).toEqual([
    true,
    true,
    true,
    false,
  ])
})

describe('guides', () => {
  const guide = (id: string, product: string): GuideSummary => ({
    id,
    credentials: true,
    provider: id.startsWith('okta') ? 'okta' : 'auth0',
    product,
    title: 'With `scopes`',
    about: '',
    steps: 3,
    fields: [],
  })
  const guides = [
    guide('okta/any', 'Any product'),
    guide('okta/crul', 'crul'),
    guide('okta/fortanix-key-insight', 'Key Insight'),
    guide('auth0/any', 'Any product'),
  ]

  test('stand under their provider, those for any product last', () => {
    const groups = guidesByProvider(guides, '', (provider) => provider)

    expect(groups.map(({ heading, items }) => [heading, ...items.map(({ product }) => product)])).toEqual([
      ['okta', 'crul', 'Key Insight', 'Any product'],
      ['auth0', 'Any product'],
    ])
    expect(guidesByProvider(guides, 'auth0 any', (provider) => provider)).toHaveLength(1)
    expect(guidesByProvider(guides.toReversed(), '', (provider) => provider).map(({ heading }) => heading)).toEqual([
      'okta',
      'auth0',
    ])
  })

  test('for practice are the chosen one, else the usual one, of this provider', () => {
    expect(practiceGuide(guides, 'okta', 'okta/crul')?.id).toBe('okta/crul')
    expect(practiceGuide(guides, 'okta', null)?.id).toBe('okta/fortanix-key-insight')
    expect(practiceGuide(guides, 'auth0', 'okta/crul')?.id).toBe('auth0/any')
    expect(practiceGuide([], 'okta', null)).toBeUndefined()
    expect(guideLine(guides[1] as GuideSummary)).toBe('crul: With scopes')
  })

  test('hide the switches that they cannot show, except what is on', () => {
    const fault = (id: string, only?: string[]): PracticeFault => ({
      id,
      provider: 'okta',
      says: '',
      group: '',
      warning: false,
      ...(only ? { guides: only } : {}),
    })
    const faults = [fault('a.all'), fault('b.crul', ['okta/crul']), fault('c.other', ['okta/any'])]

    expect(faultsFor(faults, 'okta/crul', []).map(({ id }) => id)).toEqual(['a.all', 'b.crul'])
    expect(faultsFor(faults, 'okta/crul', ['c.other'])).toHaveLength(3)
    expect(faultsFor(faults, undefined, [])).toHaveLength(3)
    expect(productsOf(['okta/any', 'auth0/any', 'okta/gone'], guides)).toBe('Any product, okta/gone')
  })
})
