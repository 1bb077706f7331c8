import { describe, expect, test } from 'vitest'
import { urlBelow } from '../../../core/admin/below.ts'
import { readCollection } from '../../../core/admin/reading.ts'
import type { AdminRequest } from '../../../core/model/admin.ts'
import type { Outcome } from '../../../core/model/exchange.ts'
import { providers } from '../../../core/providers/index.ts'

const origin = 'https://acme.okta.com'

test.each(['@evil.example/api', '.evil.example/api', ':8443/api', '', 'api', '?a', '#a', '\\@evil.example/'])(
  'the path %j leads to another address, or to none',
  (path) => {
    expect(() => urlBelow(origin, path)).toThrow('another address')
  },
)

test('a path is below the address of the tenant', () => {
  expect(urlBelow(origin, '/api/v1/apps?limit=2')).toBe(`${origin}/api/v1/apps?limit=2`)
  expect(new URL(urlBelow(origin, '//evil.example/api')).host).toBe('acme.okta.com')
})

const apps = providers.okta.admin?.kinds.find(({ id }) => id === 'app')
if (!apps) throw new Error('no apps')

const page = (link: string | undefined, id: string): Outcome =>
  ({
    answer: {
      status: 200,
      headers: link === undefined ? {} : { link },
      body: '',
      json: [{ id, label: id }],
      isJson: true,
    },
    failure: null,
  }) as never

/** What is asked for, where the first page names another one so. */
async function askedAfter(link: string) {
  const asked: string[] = []
  const { objects, cut } = await readCollection(
    async ({ path }: AdminRequest) => {
      asked.push(path)
      return page(asked.length === 1 ? link : undefined, `a${asked.length}`)
    },
    apps as NonNullable<typeof apps>,
    [],
  )
  return { asked: asked.slice(1), names: objects.map(({ name }) => name), cut }
}

describe('the next page of a list', () => {
  test.each([
    [`<${origin}/api/v1/apps?after=1>; rel="next"`, '/api/v1/apps?after=1'],
    [`<${origin}/api/v1/apps>; rel="self", <${origin}/api/v1/apps?after=2>; rel="next"`, '/api/v1/apps?after=2'],
    ['</api/v1/apps?after=3>; rel=next', '/api/v1/apps?after=3'],
    [`<${origin}/api/v1/apps?after=4,5>; title="a"; rel="last next"`, '/api/v1/apps?after=4,5'],
    ['<https://evil.example/api/v1/apps?after=6>; rel="next"', '/api/v1/apps?after=6'],
  ])('that is named by %s is asked for below the tenant', async (link, path) => {
    expect(await askedAfter(link)).toEqual({ asked: [path], names: ['a1', 'a2'], cut: false })
  })

  test.each(['<x:@evil.example/api>; rel="next"', '<http://>; rel="next"', '<mailto:a@b.example>; rel="next"'])(
    'that leads nowhere (%s) is missing: the list is not whole',
    async (link) => {
      expect(await askedAfter(link)).toEqual({ asked: [], names: ['a1'], cut: true })
    },
  )

  test('is not another relation', async () => {
    expect(await askedAfter(`<${origin}/x>; rel="nextish"`)).toEqual({ asked: [], names: ['a1'], cut: false })
  })
})
