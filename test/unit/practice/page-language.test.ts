import { beforeAll, expect, test, vi } from 'vitest'
import { languageFor } from '../../../core/practice/message.ts'
import { loginPage, practicePage } from '../../../core/practice/sign-on/pages.ts'
import { sendBack } from '../../../core/practice/sign-on/way-back.ts'
import { common } from '../../../core/practice/words/index.ts'
import { escapedFrom, pseudo } from '../../support/pseudo.ts'

const spoken = vi.hoisted(() => ['en', 'xx'])
vi.mock('../../../core/model/languages.ts', async (original) => ({
  ...(await original<object>()),
  languageOf: (tags: readonly string[]) => tags.find((tag) => spoken.includes(tag)) ?? 'en',
}))

/** The pages with an accent on every letter of what is said. */
const other = 'xx' as 'en'
beforeAll(() => {
  Object.assign(common, { [other]: pseudo(common.en) })
})

test.each([
  ['xx, en;q=0.8', 'xx'],
  ['fr-CH;q=1, xx;q=0.9', 'xx'],
  ['en,xx', 'en'],
  ['fr', 'en'],
  [undefined, 'en'],
])('a browser that asks for %s gets a page in %s', (asked, language) => {
  expect(languageFor(asked === undefined ? {} : { 'accept-language': asked })).toBe(language)
})

const text = (body: unknown): string =>
  String(body)
    .replace(/<style>[^<]*<\/style>/, '')
    .replace(/<[^>]*>/g, ' ')

test('what a page says is in this language, and so is the page', () => {
  const login = loginPage({ language: other, fromUri: '/x?a="b"', login: 'pat', password: 'p', wrong: true })
  const way = { redirectUri: 'http://localhost/', mode: 'form_post', state: '', language: other } as const
  const back = sendBack(way, { code: 'x' })
  for (const { body } of [login, back]) {
    expect(body).toContain('<html lang="xx">')
    expect(text(body).trim()).not.toBe('')
    expect(escapedFrom([text(body)], [])).toEqual([])
  }
})

test('a page is safe from what it says', () => {
  expect(practicePage('en', 400, '<b>"it"</b>', '').body).toContain('<h1>&lt;b&gt;&quot;it&quot;&lt;/b&gt;</h1>')
})
