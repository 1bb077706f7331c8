import { describe, expect, test } from 'vitest'
import { providerIds } from '../../core/model/provider-ids.ts'
import { providers } from '../../core/providers/index.ts'
import { sources } from './sources.ts'

/**
 * What is known of a provider stands in its folder: no other file names one, in code, words or comments. The list of
 * providers is the one exception, and `any` is an English word.
 */
const rooms = /^(core\/providers\/|core\/practice\/|core\/model\/provider-ids\.ts$|test\/)/
const named = new RegExp(`(${providerIds.filter((id) => id !== 'any').join('|')})`, 'i')

const naming = ({ path, text }: { path: string; text: string }): string[] =>
  rooms.test(path)
    ? []
    : text.split('\n').flatMap((line, index) => (named.test(line) ? [`${path}:${index + 1} ${line.trim()}`] : []))

describe('a provider is one folder', () => {
  test('and no file outside names one', () => {
    expect(sources().flatMap(naming)).toEqual([])
  })

  test.each(['const x = "okta"', '// As Auth0 does.', "z.enum(['okta', 'auth0'])", 'isOkta()'])(
    '%j is seen',
    (text) => {
      expect(naming({ path: 'core/run/x.ts', text })).toHaveLength(1)
    },
  )

  test('and every provider of the list has one, and no other is there', () => {
    expect(Object.keys(providers)).toEqual([...providerIds])
    for (const id of providerIds) expect(providers[id].id).toBe(id)
  })
})
