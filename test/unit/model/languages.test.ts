import { describe, expect, test } from 'vitest'
import { languageOf, primaryOf } from '../../../core/model/languages.ts'

describe('the language of a tag', () => {
  test.each([
    ['de-CH', 'de'],
    ['zh-Hant-TW', 'zh'],
    ['FR', 'fr'],
    ['en_US.UTF-8', 'en'],
    ['C.UTF-8', 'c'],
    ['en', 'en'],
    ['', ''],
  ])('%s is %s', (tag, primary) => {
    expect(primaryOf(tag)).toBe(primary)
  })
})

describe('the language that is spoken', () => {
  test.each([
    [['en'], 'en'],
    [['EN-gb'], 'en'],
    [['xx', 'en-AU'], 'en'],
    [['xx'], 'en'],
    [['toString'], 'en'],
    [[''], 'en'],
    [[], 'en'],
  ])('for %j is %s', (tags, language) => {
    expect(languageOf(tags)).toBe(language)
  })
})
