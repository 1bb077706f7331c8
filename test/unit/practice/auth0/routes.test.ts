import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import type { Member } from '../../../../core/practice/auth0/admin/members.ts'
import { matched, routes } from '../../../../core/practice/auth0/admin/routes.ts'
import { managementScopes } from '../../../../core/practice/auth0/admin/scopes.ts'
import { specsFolder } from '../../../support/descriptions.ts'

interface Operation {
  security?: { oAuth2ClientCredentials?: string[] }[]
  requestBody?: { content: Record<string, { schema: { $ref: string } }> }
}
interface Schema {
  $ref?: string
  type?: string | string[]
  enum?: unknown[]
  properties?: Record<string, Schema>
  required?: string[]
  minProperties?: number
}
interface Described {
  paths: Record<string, Record<string, Operation>>
  components: { schemas: Record<string, Schema> }
}

const described: Described =
  specsFolder === null
    ? { paths: {}, components: { schemas: {} } }
    : JSON.parse(readFileSync(join(specsFolder, 'auth0-management.json'), 'utf8'))

const operations = Object.entries(described.paths).flatMap(([path, methods]) =>
  Object.entries(methods)
    .filter(([method]) => /^(get|post|patch|put|delete)$/.test(method))
    .map(([method, operation]) => [`${method.toUpperCase()} ${path}`, method.toUpperCase(), path, operation] as const),
)

/** Members that the recordings have and the description does not. */
const more = ['token_lifetime_for_web', 'identity_assertion_authorization_grant']

/** Taken away by null in the recordings, and for the last no one type. */
const wider = ['addons', 'custom_client_ip_header']

/** What a member may be by our table, and by the description: its types, or the words that it may have. */
const allowed = (member: Member | undefined): unknown[] => {
  if (typeof member !== 'string') return [...(member ?? [])].toSorted()
  return member.endsWith('?') ? [member.slice(0, -1), 'null'] : [member]
}

function typesOf(schema: Schema | undefined, name: string): unknown[] {
  const member = schema?.properties?.[name]
  const resolved = member?.$ref ? described.components.schemas[member.$ref.split('/').at(-1) ?? ''] : member
  return resolved?.enum ? [...resolved.enum].toSorted() : [resolved?.type ?? 'object'].flat()
}

describe.skipIf(specsFolder === null)('the routes are those of the description (needs ../shared/specs)', () => {
  test.each(operations)('%s', (_name, method, path, { security, requestBody }) => {
    const found = matched(method, path.replaceAll(/\{\w+\}/g, 'x'))
    const scopes = security?.flatMap(({ oAuth2ClientCredentials: all = [] }) => all) ?? []
    const { anyOf = [], and, members } = found?.route ?? {}
    expect([...anyOf, ...(and ? [and] : [])].toSorted()).toEqual(scopes.toSorted())
    const ref =
      Object.values(requestBody?.content ?? {})[0]
        ?.schema.$ref.split('/')
        .at(-1) ?? ''
    const schema = described.components.schemas[ref]
    const names = Object.keys(members?.may ?? {}).filter((each) => !more.includes(each))
    expect(names.toSorted()).toEqual(Object.keys(schema?.properties ?? {}).toSorted())
    for (const name of names.filter((each) => !wider.includes(each)))
      expect([name, ...allowed(members?.may[name])]).toEqual([name, ...typesOf(schema, name)])
    expect(members?.must ?? []).toEqual(schema?.required ?? [])
    expect(members?.some ?? false).toBe((schema?.minProperties ?? 0) > 0)
  })

  test('and no others', () => {
    expect(routes.length).toBe(operations.length)
  })
})

test('each scope that a route asks for can be granted', () => {
  const asked = routes.flatMap(({ anyOf, and }) => [...anyOf, ...(and ? [and] : [])])
  expect(asked.filter((scope) => !managementScopes.includes(scope))).toEqual([])
})
