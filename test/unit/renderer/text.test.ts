import { describe, expect, test, vi } from 'vitest'
import { intlOf, localeOf } from '../../../renderer/text/intl.ts'
import { intl, text } from '../../../renderer/text.ts'

describe('the language of the window', () => {
  test('is read from the page, with the locales of the browser', async () => {
    vi.resetModules()
    vi.stubGlobal('document', { documentElement: { lang: 'en-AU' } })
    vi.stubGlobal('navigator', { languages: ['de-DE', 'en-GB'] })
    const module = await import('../../../renderer/text/language.ts')
    expect([module.language, module.preferred]).toEqual(['en', ['de-DE', 'en-GB']])
    vi.unstubAllGlobals()
  })

  test('comes without locales where there is no page', () => {
    expect(intl.locale).toBe('en')
  })
})

describe('the locale', () => {
  test.each([
    [['en-GB', 'de'], 'en-GB'],
    [['de-DE', 'en-AU', 'en-GB'], 'en-AU'],
    [['de-DE'], 'en'],
    [[], 'en'],
  ])('of a person who prefers %j is %s', (preferred, locale) => {
    expect(localeOf('en', preferred)).toBe(locale)
    expect(intlOf('en', preferred).locale).toBe(locale)
  })
})

describe('numbers and dates', () => {
  const american = intlOf('en', ['en-US'], 'America/New_York')
  const british = intlOf('en', ['en-GB'], 'Europe/London')
  const indian = intlOf('en', ['en-IN'], 'Asia/Kolkata')
  const at = '2026-07-01T22:30:05Z'

  test('are written as the person is used to them', () => {
    expect([american, british, indian].map(({ number }) => number(1_234_567.89, 1))).toEqual([
      '1,234,567.9',
      '1,234,567.9',
      '12,34,567.9',
    ])
    expect(american.number(2.5)).toBe('3')
  })

  test('name the offset of the time zone', () => {
    expect(american.moment(at).replaceAll('\u202f', ' ')).toBe('Jul 1, 2026, 6:30:05 PM GMT-4')
    expect(british.moment(at)).toMatch(/^1 Jul 2026, 23:30:05 GMT\+1$/)
    expect(indian.moment(Date.parse(at))).toMatch(/^2 Jul 2026, 4:00:05\s?am GMT\+5:30$/)
  })

  test('are of the day that it is for the person', () => {
    expect([american.day(at), british.day(at), indian.day(at)]).toEqual(['Jul 1, 2026', '1 Jul 2026', '2 Jul 2026'])
  })

  test('take the time zone of the system where none is given', () => {
    const zone = new Intl.DateTimeFormat('en', { timeZoneName: 'shortOffset' }).formatToParts(new Date(at))
    const offset = zone.find(({ type }) => type === 'timeZoneName')?.value ?? '?'
    expect(intlOf('en').moment(at).endsWith(offset)).toBe(true)
  })

  test('cost nothing before they are used, and are then made once', () => {
    const made = ['PluralRules', 'ListFormat', 'DateTimeFormat', 'RelativeTimeFormat'] as const
    const spies = made.map((name) => vi.spyOn(Intl, name))
    const fresh = intlOf('en', ['en-US'], 'America/New_York')
    const count = () => spies.map(({ mock }) => mock.calls.length)
    expect(count()).toEqual([0, 0, 0, 0])
    expect([fresh.day(at), fresh.day(at), fresh.list(['a'])]).toEqual(['Jul 1, 2026', 'Jul 1, 2026', 'a'])
    expect(count()).toEqual([0, 1, 1, 0])
    vi.restoreAllMocks()
  })

  test('choose the form that fits the number', () => {
    const forms = { one: 'check', other: 'checks' }
    expect([0, 1, 2, 1000].map((n) => american.plural(n, forms))).toEqual([
      '0 checks',
      '1 check',
      '2 checks',
      '1,000 checks',
    ])
    expect(american.form(1, { other: 'checks' })).toBe('checks')
  })

  test('make lists, units and spans', () => {
    expect([american.all(['a']), american.all(['a', 'b']), american.all(['a', 'b', 'c'])]).toEqual([
      'a',
      'a and b',
      'a, b, and c',
    ])
    expect([american.list([]), american.list(['a']), american.list(['a', 'b', 'c'])]).toEqual(['', 'a', 'a, b, c'])
    expect([american.unit(3, 'hour'), american.unit(3, 'hour', 'narrow'), american.unit(3, 'hour', 'long')]).toEqual([
      '3 hr',
      '3h',
      '3 hours',
    ])
    expect([american.unit(0.64, 'second', 'short', 1), american.unit(0.64, 'second')]).toEqual(['0.6 sec', '1 sec'])
    expect(american.span(['3 hr', '10 min'])).toBe('3 hr 10 min')
    expect([american.ago(1, 'day'), american.ago(5, 'minute')]).toEqual(['1 day ago', '5 minutes ago'])
  })
})

describe('sentences that count', () => {
  test.each([
    [text.handoff.allProved, 'The value is verified by a request that used it.', /^All 2 values are verified/],
    [text.practice.others, /^1 other fault is not listed.* for it\.$/, /^2 other faults are not listed.* for them\.$/],
    [text.create.refused.title, 'One of your guides could not be loaded', '2 of your guides could not be loaded'],
    [text.token.differ, 'One claim is not as expected.', '2 claims are not as expected.'],
    [text.practice.on, '1 fault on', '2 faults on'],
    [text.checklist.requests, '1 request', '2 requests'],
    [text.timeline.ladder.left, '1 day left', '2 days left'],
    [text.timeline.ladder.early, 'not valid for another 1 day', 'not valid for another 2 days'],
    [text.handoff.clearsIn, /in 1 second\.$/, /in 2 seconds\.$/],
    [text.create.steps, '1 step with instructions', '2 steps with instructions'],
  ] as const)('%o fit one and several', (sentence, one, several) => {
    expect(sentence(1)).toMatch(one)
    expect(sentence(2)).toMatch(several)
  })

  test('say none, all and some', () => {
    expect(text.practice.on(0)).toBe('All faults are off')
    expect([text.timeline.ladder.over(0), text.timeline.ladder.over(1)]).toEqual(['expired today', 'expired 1 day ago'])
    expect([text.setups.found(1, 1), text.setups.found(1, 4)]).toEqual(['1 setup', '1 of 4 setups'])
    expect([text.create.found(9, 9), text.create.found(2, 9)]).toEqual(['9 guides', '2 of 9 guides'])
    expect(text.timeline.ladder.bits('RSA', 2048)).toBe('RSA, 2048 bits')
  })

  test('count the steps of each mark', () => {
    const states = [
      { mark: 'verified', n: 3 },
      { mark: 'claimed', n: 1 },
    ] as const
    expect(text.checklist.track(states)).toBe('Steps: 3 verified, 1 marked as done')
  })
})
