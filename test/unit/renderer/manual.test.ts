import { describe, expect, test } from 'vitest'
import { chaptersOf, headingId, pictureAt, readManual } from '../../../renderer/lib/manual.ts'
import { type Place, placeOf, screenKey, subjectOf } from '../../../renderer/lib/place.ts'
import { text } from '../../../renderer/text.ts'

const link = (page: string) => ({ kind: 'link', text: `The ${page}`, page, at: null }) as const
const line = (...spans: ReturnType<typeof link>[]) => ({ kind: 'text', line: spans }) as const

describe('a page of the manual', () => {
  test('is a file beside the window, in its language', async () => {
    const asked: unknown[] = []
    const page = { title: 'T', blocks: [] }
    const get = async (url: unknown) => {
      asked.push(url)
      return Response.json(page)
    }
    expect(await readManual('checklist', get as typeof fetch)).toEqual(page)
    expect(asked).toEqual(['./manual/en/checklist.json'])
    expect(pictureAt('x.png')).toBe('./manual/pictures/x.png')
    expect(headingId('a-b')).toBe('manual-a-b')
  })

  test.each([
    ['is not there', async () => new Response('no', { status: 404 })],
    ['cannot be fetched', async () => Promise.reject(new TypeError('failed'))],
  ])('that %s is said to be missing', async (_what, get) => {
    await expect(readManual('x', get as typeof fetch)).rejects.toThrow(text.manual.missing)
  })
})

test('the chapters are the headings of the index, with what is linked below each', () => {
  const index = {
    title: 'Manual',
    blocks: [
      line(link('before')),
      { kind: 'heading', level: 2, id: 'tasks', text: 'Tasks' },
      { kind: 'list', ordered: false, items: [[line(link('a'))], [line(link('b'), link('c'))]] },
      { kind: 'heading', level: 2, id: 'words', text: 'Words' },
      { kind: 'code', text: 'x' },
      line(link('d')),
    ],
  } as const
  expect(chaptersOf(index)).toEqual([
    { title: 'Tasks', pages: ['a', 'b', 'c'].map((page) => ({ page, title: `The ${page}` })) },
    { title: 'Words', pages: [{ page: 'd', title: 'The d' }] },
  ])
})

describe('a place in the manual', () => {
  test.each([
    [{ screen: 'manual', page: 'with-okta' }],
    [{ screen: 'manual', page: 'words', at: 'key-set-jwks' }],
  ] satisfies [Place][])('is read back: %j', (place) => {
    expect(placeOf({ place })).toEqual(place)
  })

  test.each([
    { page: '' },
    { page: '../secret' },
    { page: 'a/b' },
    { page: 'a.b' },
    { page: 'x'.repeat(81) },
    { page: 5 },
    {},
  ])('that is none of ours is the list of setups: %j', (place) => {
    expect(placeOf({ place: { screen: 'manual', ...place } })).toEqual({ screen: 'setups' })
  })

  test('loses a heading that is no name', () => {
    expect(placeOf({ place: { screen: 'manual', page: 'words', at: 'a"b' } })).toEqual({
      screen: 'manual',
      page: 'words',
    })
  })

  test('is another screen for every page, and the same for every heading', () => {
    const key = (page: string, at?: string) => screenKey({ screen: 'manual', page, ...(at ? { at } : {}) })
    expect(key('a')).not.toBe(key('b'))
    expect(key('a', 'x')).toBe(key('a', 'y'))
    expect(subjectOf({ screen: 'manual', page: 'a' })).toBe('a')
    expect(subjectOf({ screen: 'token', setup: 's' })).toBe('s')
    expect(subjectOf({ screen: 'settings' })).toBe('')
  })
})
