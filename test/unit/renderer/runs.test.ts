import { beforeAll, describe, expect, test } from 'vitest'
import type { RunComparison, RunSummary } from '../../../core/contract/values.ts'
import { placeOf, screenKey } from '../../../renderer/lib/place.ts'
import { byArea, byDay, comparisonText, detailsOf } from '../../../renderer/lib/runs.ts'
import { intl, loadText, text } from '../../../renderer/text.ts'

beforeAll(loadText)

const run = (started: string) => ({ id: started, started }) as RunSummary
const noon = '2026-03-03T12:00:00'
const difference = (area: 'proxy' | 'keys', item: string) => ({
  area,
  about: area === 'proxy' ? 'Proxy' : 'Keys',
  item,
  before: 'none',
  after: 'x',
  near: false,
})

describe('saved runs', () => {
  test('stand under their days, and those of this day under “Today”', () => {
    const days = byDay([run(noon), run('2026-03-03T08:00:00'), run('2026-03-01T08:00:00')], Date.parse(noon))
    expect(days.map(({ heading, items }) => [heading, items.length])).toEqual([
      ['Today', 2],
      [intl.date('2026-03-01T08:00:00'), 1],
    ])
  })

  test('say what was checked, where, and with which version', () => {
    const of = (step: string | null, host: string) =>
      detailsOf({ step, host, tool: { name: 'IdP Preflight', version: '0.1.0' } }, [{ id: 'scope', title: 'Scopes' }])
    expect(of(null, 'terminal')).toEqual(['All steps', 'Terminal', 'Version 0.1.0'])
    expect(of('scope', 'desktop')).toEqual(['Step: Scopes', 'Desktop app', 'Version 0.1.0'])
    expect(detailsOf({ step: null, host: 'desktop', tool: { name: '', version: '1' }, recheck: 'tokens' }, [])[0]).toBe(
      'Re-check with token requests',
    )
    expect(of('gone', 'other').slice(0, 2)).toEqual(['Step: gone', 'other'])
  })

  test('compared are text for a mail', () => {
    const comparison = {
      schema: 1,
      before: { started: '2026-03-01T08:00:00' },
      after: { started: noon },
      headline: 'The runs differ.',
      differences: [difference('proxy', 'Proxy'), difference('keys', 'k **1**'), difference('keys', 'k2')],
    } as unknown as RunComparison
    expect(byArea(comparison.differences).map(({ items }) => items.length)).toEqual([1, 2])
    expect(comparisonText(comparison)).toBe(
      [
        'The runs differ.',
        `A: ${intl.moment('2026-03-01T08:00:00')}\nB: ${intl.moment(noon)}`,
        'Proxy\n- Proxy: none → x',
        'Keys\n- k 1: none → x\n- k2: none → x',
      ].join('\n\n'),
    )
  })

  test('have a place: one run, or two', () => {
    const of = (place: object) => placeOf({ place: { screen: 'runs', ...place } })
    expect(of({ setup: 'a' })).toEqual({ screen: 'runs', setup: 'a', run: null, other: null })
    expect(of({ setup: 'a', run: 'r', other: 's' })).toEqual({ screen: 'runs', setup: 'a', run: 'r', other: 's' })
    expect(of({ setup: 'a', other: 's' })).toMatchObject({ run: null, other: null })
    expect(of({ run: 'r' })).toEqual({ screen: 'setups' })
    expect(screenKey(of({ setup: 'a', run: 'r' }))).toBe(screenKey(of({ setup: 'a' })))
    expect(text.history.sides).toEqual({ before: 'A', after: 'B' })
  })
})
