import { describe, expect, test } from 'vitest'
import { systemLanguage, takeLanguage, wanted } from '../../../cli/language.ts'

describe('the language of the system', () => {
  test.each([
    [{ LC_ALL: 'en_US.UTF-8', LANG: 'tlh' }],
    [{ LC_ALL: '', LC_MESSAGES: 'en_GB', LANG: 'tlh' }],
    [{ LANG: 'C.UTF-8' }],
    [{ LANG: 'tlh_US.UTF-8' }],
    [{}],
  ])('of %j is English, as long as no other is spoken', (env) => {
    expect(systemLanguage(env)).toBe('en')
  })
})

test('a window in the browser speaks the chosen language, in the form of the system where it is the same', () => {
  expect(wanted('en', ['en_GB.UTF-8', 'de'])).toEqual(['en_GB.UTF-8', 'de'])
  expect(wanted('xx' as 'en', ['en_GB.UTF-8'])).toEqual(['xx', 'en_GB.UTF-8'])
})

describe('--lang', () => {
  test.each([
    [['guides'], null, ['guides']],
    [['guides', '--lang', 'en', '--format=json'], 'en', ['guides', '--format=json']],
    [['--lang=en', 'guides'], 'en', ['guides']],
    [['guides', '--lang=en-GB'], 'en', ['guides']],
    [['guides', '--lang', 'EN_us'], 'en', ['guides']],
    [['guides', '--language'], null, ['guides', '--language']],
  ])('of %j', (args, language, rest) => {
    expect(takeLanguage(args)).toEqual({ language, rest })
  })

  test.each([
    [['guides', '--lang', 'de'], '--lang must be en.'],
    [['guides', '--lang=english'], '--lang must be en.'],
    [['guides', '--lang='], '--lang must be en.'],
    [['guides', '--lang'], 'guides: --lang needs a value.'],
    [['--lang'], '--lang: --lang needs a value.'],
    [['guides', '--lang', '--strict'], 'guides: --lang needs a value.'],
    [['guides', '--lang=en', '--lang=en'], '--lang was given more than once.'],
  ])('%j cannot be used', (args, says) => {
    expect(() => takeLanguage(args)).toThrow(says)
  })
})
