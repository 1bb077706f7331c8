import { describe, expect, test } from 'vitest'
import { providerIds, providerNames } from '../../core/model/provider-ids.ts'
import type { ProviderFolder } from '../../core/providers/folder.ts'
import { clouds, providers } from '../../core/providers/index.ts'
import * as folders from '../../core/providers/registry.ts'
import { guideNamed } from '../support/run-guide.ts'
import { sources } from './sources.ts'

/**
 * What is known of a provider stands in its folders: no other file names one, a product of one, or a host of one, in code,
 * words or comments. The list of providers and the two registries are the exceptions, and `any` is an English word.
 */
const rooms = new RegExp(
  `^(core/(providers|practice)/(${providerIds.join('|')})/|core/(providers|practice)/registry\\.ts$|core/model/provider-ids\\.ts$|test/)`,
)
const own: Readonly<Record<string, ProviderFolder>> = folders
const brands = [
  ...providerIds.filter((id) => id !== 'any'),
  ...providerIds.flatMap((id) => providerNames[id].name ?? []),
  ...Object.values(own).flatMap((folder) => folder.clouds.map(({ name }) => name)),
]
const words = brands.map((brand) => (/^[a-z0-9]{4,}$/i.test(brand) ? brand : `\\b${brand}\\b`))
const named = new RegExp(words.join('|'), 'i')
/** A host, as a text or in a pattern. */
const host = /[a-z0-9-]+(?:\.[a-z0-9-]+)+/gi
const hasHost = (line: string): boolean =>
  (line.replace(/\\/g, '').match(host) ?? []).some((found) => clouds.of(found.toLowerCase()) !== null)

const naming = ({ path, text }: { path: string; text: string }): string[] =>
  rooms.test(path)
    ? []
    : text
        .split('\n')
        .flatMap((line, index) => (named.test(line) || hasHost(line) ? [`${path}:${index + 1} ${line.trim()}`] : []))

describe('a provider is one folder', () => {
  test('and no file outside names one', () => {
    expect(sources().flatMap(naming)).toEqual([])
  })

  test.each([
    'const x = "okta"',
    '// As Auth0 does.',
    "z.enum(['okta', 'auth0'])",
    'isOkta()',
    "{ provider: 'any', name: 'PingOne', hosts: /x/ },",
    "{ name: 'AD FS' },",
    '// Keycloak closes the connection.',
    'const hosts = /^login\\.microsoftonline\\.com$/',
    "const console = 'https://manage.onelogin.com/x'",
  ])('%j is seen, in shared files of the providers as well', (text) => {
    for (const path of ['core/run/x.ts', 'core/providers/clouds.ts', 'core/practice/unseen.ts'])
      expect(naming({ path, text })).toHaveLength(1)
    for (const id of providerIds) expect(naming({ path: `core/providers/${id}/x.ts`, text })).toEqual([])
  })

  test.each(['const duos = pairs()', "'https://www.rfc-editor.org'", 'for any server', "'login.example.com'"])(
    '%j is none',
    (text) => {
      expect(naming({ path: 'core/run/x.ts', text })).toEqual([])
    },
  )

  test('and each guide that is offered for any product exists, for that provider and that way of getting tokens', () => {
    const offered = providerIds.flatMap((id) =>
      Object.entries(own[id]?.generalGuides ?? {}).map(([flow, guide]) => ({ id: guide, provider: id, flow })),
    )
    for (const { id, provider, flow } of offered) expect(guideNamed(id)).toMatchObject({ id, provider, flow })
    // It stands in for every provider without one.
    expect(Object.keys(own.any?.generalGuides ?? {}).toSorted()).toEqual(['authorization_code', 'client_credentials'])
  })

  test('and its guides take an address that is surely its own', () => {
    const each = Object.values(own).flatMap(({ id, clouds: theirs }) =>
      theirs.flatMap(({ domains = [] }) => domains.map((domain) => ({ id, host: `acme.${domain}` }))),
    )
    expect(each.length).toBeGreaterThan(5)
    for (const { id, host } of each) {
      expect(clouds.at({ host, port: '', path: '/' }, id)?.provider).toBe(id)
      const guide = { ...guideNamed('any/client-credentials'), provider: id }
      const { problems } = providers[id].intake({ domain: `https://${host}` }, guide)
      expect(problems.filter(({ diagnosis }) => diagnosis === 'input.other-provider')).toEqual([])
    }
  })

  test('and every provider of the list has one, and no other is there', () => {
    expect(Object.keys(providers)).toEqual([...providerIds])
    for (const id of providerIds) expect(providers[id].id).toBe(id)
  })
})
