import { spawnSync } from 'node:child_process'
import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { shellText } from '../../../core/admin/export/curl.ts'
import { hclText } from '../../../core/admin/export/hcl.ts'
import { commentLine, jsonText } from '../../../core/admin/export/json-text.ts'
import { yamlFile } from '../../../core/admin/export/yaml.ts'
import { fileOf, inputOf } from '../../support/exported.ts'

const hostile = [
  `it's`,
  `'; touch /tmp/x; '`,
  '$(id) `id` $HOME "q" \\ \\n',
  '-n\n\r\t\u0007\u001b[31m',
  '\u202e\u2028\u2029\ufeff é 漢 😀',
  '##A## @@B@@ #c: - d',
  '{app.id} {nobody.id}',
  '',
  '~',
  'null',
  '1e3',
]

describe('YAML', () => {
  const values = {
    list: hostile,
    'a key: with signs': { nested: [[1, [2.5, true]], [], {}, { a: null, b: [{ c: 'd' }] }] },
    text: hostile.join(),
  }
  test('has the values that it is made of', () => {
    expect(parse(yamlFile(['one', 'two\nthree: x'], values))).toEqual(values)
  })
  test('has no mark that a tool puts a value in place of, and no character that cannot be seen', () => {
    const text = yamlFile(['##A## and @@B@@'], values)
    expect(text).not.toMatch(/@@|##/)
    expect(text).not.toMatch(/(?!\n)[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/u)
  })
})

test.skipIf(process.platform === 'win32')('a shell gives each text back as it is', () => {
  for (const text of hostile)
    expect(spawnSync('sh', ['-c', `printf '%s' ${shellText(text)}`], { encoding: 'utf8' }).stdout).toBe(text)
  expect(shellText('a\0b')).toBe("'ab'")
})

test('a text of HCL has an escape for what means something', () => {
  // biome-ignore lint/suspicious/noTemplateCurlyInString: templates of HCL are what is tried
  expect(hclText('${a} %{b} $c %d "e" \\ \n\t\u0007')).toBe('$${a} %%{b} $c %d \\"e\\" \\\\ \\n\\t\\U00000007')
  expect(hclText('\ud800')).toBe('\ufffd')
})

test('JSON and comments have nothing that cannot be seen', () => {
  expect(jsonText({ a: '\u202e\u2028\u009b\ud800' })).toBe('{"a":"\\u202e\\u2028\\u009b\\ud800"}')
  expect(commentLine('a\nb\u2028c')).toBe('# a b c')
})

describe('the file of the Deploy CLI', () => {
  const fields = { audience: 'KI-Scanner', scope: 'a b' }
  const client = { body: { client_id: 'abc', name: 'Mine', grant_types: ['implicit'], client_secret: 'top-secret' } }
  const api = { body: { id: 'rs1', identifier: 'KI-Scanner', name: 'API', scopes: [{ value: 'z' }] } }

  test('names an app in its grant, and gives all that the plan sets', () => {
    expect(parse(fileOf({ guide: 'auth0/fortanix-key-insight', fields }, 'deploy-cli'))).toEqual({
      clients: [
        {
          name: 'Fortanix Key Insight',
          app_type: 'non_interactive',
          grant_types: ['client_credentials'],
          require_proof_of_possession: false,
          token_endpoint_auth_method: 'client_secret_post',
        },
      ],
      resourceServers: [
        {
          name: 'KI-Scanner',
          identifier: 'KI-Scanner',
          signing_alg: 'RS256',
          token_dialect: 'access_token',
          subject_type_authorization: { client: { policy: 'require_client_grant' } },
          scopes: [{ value: 'a' }, { value: 'b' }],
        },
      ],
      clientGrants: [
        {
          client_id: 'Fortanix Key Insight',
          audience: 'KI-Scanner',
          scope: ['a', 'b'],
          organization_usage: 'deny',
        },
      ],
    })
  })
  test('has of what is there what is changed, and names it', () => {
    const text = fileOf({ guide: 'auth0/fortanix-key-insight', fields, there: { client, api } }, 'deploy-cli')
    const file = parse(text)
    expect(file.clients[0]).toMatchObject({ name: 'Mine', grant_types: ['implicit', 'client_credentials'] })
    expect(file.resourceServers[0].scopes).toEqual([{ value: 'z' }, { value: 'a' }, { value: 'b' }])
    expect(file.clientGrants[0]).toMatchObject({ client_id: 'Mine', audience: 'KI-Scanner' })
    expect(text).not.toContain('top-secret')
    expect(text).not.toContain('abc')
    expect(text).toContain('Leave AUTH0_ALLOW_DELETE off.')
  })
  test('leaves out what is as it is wanted', () => {
    const whole = {
      ...client.body,
      app_type: 'non_interactive',
      grant_types: ['client_credentials'],
      token_endpoint_auth_method: 'client_secret_post',
    }
    const text = fileOf(
      { guide: 'auth0/fortanix-key-insight', fields, there: { client: { body: whole } } },
      'deploy-cli',
    )
    expect(parse(text).clients).toBeUndefined()
    expect(parse(text).clientGrants[0].client_id).toBe('Mine')
  })
})

describe('the curl lines', () => {
  test('have the token in no argument, and from a variable alone', () => {
    const text = fileOf({ guide: 'okta/any' }, 'curl')
    for (const line of text.split('\n').filter((each) => each.includes('Authorization')))
      expect(line).toMatch(/^answer=\$\(printf 'Authorization: SSWS %s\\n' "\$OKTA_API_TOKEN" \| curl /)
    expect(text).toContain(`: "\${OKTA_API_TOKEN:?}"`)
  })
  test('leave to a person what a person has to choose', () => {
    const text = fileOf(
      { guide: 'okta/openmetadata', fields: { redirect_uri: 'https://a/b', origin: 'https://a' } },
      'curl',
    )
    expect(text).toContain('# assignment: Choose this in the console')
    expect(text).not.toContain('/groups')
  })
  test('keep a value that is known already as a text of JSON', () => {
    const text = fileOf({ guide: 'auth0/any', fields: { audience: `https://a"'b` } }, 'curl')
    expect(text).toContain(`"audience":"''https://a\\"'\\''b''"`)
  })
  test('are a script that a shell reads', () => {
    const text = fileOf({ guide: 'okta/any', fields: { scope: `it's "b" $(c)` } }, 'curl')
    expect(spawnSync('sh', ['-n', '-c', text], { encoding: 'utf8' }).stderr).toBe('')
  })
  test('have of what is there its changes alone', () => {
    const body = { id: 'aus1', name: 'default', audiences: ['api://default'], status: 'INACTIVE', default: true }
    const text = fileOf({ guide: 'okta/any', there: { server: { body } } }, 'curl')
    expect(text).toContain("'/api/v1/authorizationServers/aus1/lifecycle/activate'")
    expect(text).not.toContain('The tenant was not read')
  })
})

describe('without a look at the tenant', () => {
  test('an ID of the setup names no object, and everything is made', () => {
    const fields = { client_id: '0oa1b2c3d4e5f6g7h8i9', authorization_server: 'aus1b2c3d4e5f6g7h8i9' }
    const { reading, known } = inputOf({ guide: 'okta/any', fields })
    expect(known.values.client_id).toBeUndefined()
    expect(reading.wants.map(({ object }) => object)).toEqual(reading.wants.map(() => null))
    expect(fileOf({ guide: 'okta/any', fields }, 'curl')).toContain('The tenant was not read')
  })
  test('what the guide assumes is there', () => {
    const { reading } = inputOf({ guide: 'okta/any' })
    expect(reading.wants.find(({ as }) => as === 'server')).toMatchObject({ unread: true, object: { id: 'default' } })
  })
})
