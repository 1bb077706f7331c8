import { describe, expect, test } from 'vitest'
import { hintOf, saidOf } from '../../../renderer/lib/field.ts'
import { placeOf, screenKey } from '../../../renderer/lib/place.ts'
import { type Progress, progressAfter } from '../../../renderer/lib/progress.ts'
import { fits, groupBy } from '../../../renderer/lib/search.ts'
import { finding, report } from './support.ts'

describe('places', () => {
  test('are read back from the history, and anything else is the list of setups', () => {
    expect(placeOf({ place: { screen: 'checklist', setup: 'a', step: 'policy' } })).toEqual({
      screen: 'checklist',
      setup: 'a',
      step: 'policy',
    })
    expect(placeOf({ place: { screen: 'settings' } })).toEqual({ screen: 'settings' })
    expect(placeOf({ place: { screen: 'settings', section: 'proxy' } })).toEqual({
      screen: 'settings',
      section: 'proxy',
    })
    expect(placeOf({ place: { screen: 'settings', section: 'else' } })).toEqual({ screen: 'settings' })
    const diagnosis = { screen: 'diagnosis', id: 'tls.expired', setup: null }
    expect(placeOf({ place: diagnosis })).toEqual(diagnosis)
    expect(placeOf({ place: { ...diagnosis, setup: 'a' } })).toEqual({ ...diagnosis, setup: 'a' })
    expect(placeOf({ place: { ...diagnosis, id: '' } })).toEqual({ screen: 'setups' })
    for (const state of [null, 3, {}, { place: { screen: 'handoff' } }, { place: { screen: '__proto__' } }])
      expect(placeOf(state)).toEqual({ screen: 'setups' })
  })

  test('a change of step stays on the screen', () => {
    const at = (step: string) => screenKey({ screen: 'checklist', setup: 'a', step })

    expect(at('x')).toBe(at('y'))
  })
})

describe('the progress of a run', () => {
  const at = { run: 'r', setup: 's' }

  test('counts checks and names what has been waited for longest', () => {
    let progress: Progress | null = null
    progress = progressAfter(progress, { ...at, type: 'started', checks: 3, step: null })
    progress = progressAfter(progress, { ...at, type: 'probe-started', probe: 'dns', waits: 'the name' })
    progress = progressAfter(progress, { ...at, type: 'probe-started', probe: 'metadata', waits: 'the metadata' })
    progress = progressAfter(progress, {
      ...at,
      type: 'finding',
      finding: finding({ step: 'one' }),
      mark: 'partly',
      done: 1,
      of: 3,
    })

    expect(progress).toMatchObject({ done: 1, of: 3 })
    expect(progress?.waits[0]?.says).toBe('the name')
    expect(progress?.marks).toEqual({ one: 'partly' })
    progress = progressAfter(progress, {
      ...at,
      type: 'finding',
      finding: finding({ step: 'two' }),
      mark: 'failed',
      done: 2,
      of: 3,
    })
    progress = progressAfter(progress, {
      ...at,
      type: 'finding',
      finding: finding({ step: 'one' }),
      mark: 'verified',
      done: 3,
      of: 3,
    })
    expect(progress?.marks).toEqual({ one: 'verified', two: 'failed' })

    progress = progressAfter(progress, { ...at, type: 'probe-finished', probe: 'dns', ms: 4 })
    expect(progress?.waits.map(({ says }) => says)).toEqual(['the metadata'])
    expect(progressAfter(progress, { ...at, type: 'finished', report: report({}) })).toBeNull()
  })

  test('is picked up in the middle when the beginning was missed', () => {
    expect(
      progressAfter(null, { ...at, type: 'finding', finding: finding({}), mark: 'verified', done: 7, of: 9 }),
    ).toMatchObject({
      run: 'r',
      done: 7,
      of: 9,
    })
  })
})

describe('what is said under a field', () => {
  const field = { name: 'domain', value: null, stored: false, keptIn: null, problem: null, note: null } as const
  const missing = { ...field, problem: { diagnosis: 'input.missing', says: 'It is empty.' } }
  const untouched = { refused: null, touched: false, saving: false }

  test('an empty field is not called missing before anybody was there', () => {
    expect(saidOf(missing, untouched, false)).toBeNull()
    expect(saidOf(missing, { ...untouched, touched: true }, false)?.sentence).toBe('It is empty.')
    expect(saidOf(missing, untouched, true)?.sentence).toBe('It is empty.')
  })

  test('a problem brings the guide that takes the value, where there is one', () => {
    const foreign = {
      ...field,
      value: 'x',
      problem: { diagnosis: 'input.other-provider', says: 'Not here.', guide: 'any/x' },
    }
    expect(saidOf(foreign, untouched, false)).toEqual({ kind: 'problem', sentence: 'Not here.', guide: 'any/x' })
    expect(saidOf({ ...missing, value: 'x' }, untouched, false)).not.toHaveProperty('guide')
  })

  test('a refusal comes before everything and says that nothing was saved', () => {
    const said = saidOf({ ...field, note: 'Repaired.' }, { ...untouched, refused: 'Too long.' }, false)

    expect(said).toEqual({ kind: 'problem', sentence: 'Not saved. Too long.' })
  })

  test('a repair is said, not scolded', () => {
    expect(saidOf({ ...field, value: 'x', note: 'Repaired.' }, untouched, false)).toEqual({
      kind: 'note',
      sentence: 'Repaired.',
    })
  })

  test('a default comes before an example', () => {
    const guideField = { name: 'scope', label: 'Scope', where: '', required: false } as const

    expect(hintOf({ ...guideField, example: 'ki.scan', default: 'all' })).toBe('Default: all')
    expect(hintOf({ ...guideField, example: 'ki.scan' })).toBe('Example: ki.scan')
    expect(hintOf(guideField)).toBe('')
  })
})

test('a search finds every word anywhere, whatever its case', () => {
  expect(fits('INSIGHT acme', ['Acme', null, 'Key Insight'])).toBe(true)
  expect(fits('acme auth0', ['Acme', 'Okta'])).toBe(false)
  expect(fits('  ', [])).toBe(true)
})

test('groups keep the order in which they first appear', () => {
  const groups = groupBy(['b1', 'a1', 'b2'], (item) => item.charAt(0))

  expect(groups.map(({ heading, items }) => [heading, ...items])).toEqual([
    ['b', 'b1', 'b2'],
    ['a', 'a1'],
  ])
})
