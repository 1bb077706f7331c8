import { expect, test, vi } from 'vitest'
import { languageSettings } from '../../../core/app/language.ts'
import { systemLanguages } from '../../../core/app/system-languages.ts'
import { memoryStore } from '../../../core/store/memory-store.ts'
import { openWindow } from './window.ts'

test.each([
  [{ LC_ALL: 'de_DE.UTF-8', LC_MESSAGES: 'fr_FR', LANG: 'en_US' }, ['de_DE.UTF-8', 'it-IT']],
  [{ LC_ALL: '', LC_MESSAGES: 'fr_FR', LANG: 'en_US' }, ['fr_FR', 'it-IT']],
  [{ LANG: 'en_US' }, ['en_US', 'it-IT']],
  [{}, ['it-IT']],
])('the languages of the system with %j are %j', (env, languages) => {
  expect(systemLanguages({ env, locale: 'it-IT' })).toEqual(languages)
})

test('without anything given, the system is asked', () => {
  vi.stubEnv('LC_ALL', 'pt_BR.UTF-8')
  expect(systemLanguages()).toEqual(['pt_BR.UTF-8', Intl.DateTimeFormat().resolvedOptions().locale])
  vi.unstubAllEnvs()
})

const list = [{ id: 'en', name: 'English' }]

test('the language is that of the system until one is chosen, and again when the choice is taken back', async () => {
  const store = memoryStore()
  const reload = vi.fn()
  const { handlers, words } = await openWindow({ store, languages: () => ['xx', 'en-GB'], reload })
  expect((await handlers.settings.show()).language).toEqual({ chosen: null, used: 'en', list })
  expect(reload).not.toHaveBeenCalled()
  expect((await handlers.settings.saveLanguage({ language: 'en' })).language).toEqual({
    chosen: 'en',
    used: 'en',
    list,
  })
  expect(reload).toHaveBeenCalledOnce()
  expect(words().language).toBe('en')
  expect((await openWindow({ store })).words().language).toBe('en')
  expect(languageSettings({ store }).chosen).toBe('en')
  expect((await handlers.settings.saveLanguage({ language: null })).language.chosen).toBeNull()
  expect(store.setting('language')).toBe('')
})

test('a kept language that this version does not speak is that of the system', () => {
  const store = memoryStore()
  store.saveSetting('language', 'xx')
  expect(languageSettings({ store })).toEqual({ chosen: null, used: 'en', list })
})

test('words and guides follow the choice at once', async () => {
  const { handlers, words } = await openWindow()
  const before = words()
  const guides = await handlers.guides.list()
  await handlers.settings.saveLanguage({ language: 'en' })
  expect(words()).not.toBe(before)
  expect(await handlers.guides.list()).toEqual(guides)
})
