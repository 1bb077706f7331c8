import { createRequire } from 'node:module'
import { describe, expect, test } from 'vitest'
import type { JsonObject } from '../../../core/model/json.ts'
import { providerIds } from '../../../core/model/provider-ids.ts'
import { providers } from '../../../core/providers/index.ts'
import { type Case, fileOf } from '../../support/exported.ts'
import schemas from '../../support/terraform-schemas.json' with { type: 'json' }

// Its types bring those of browsers along, which the rest of the project does not have.
const { parse } = createRequire(import.meta.url)('@cdktn/hcl2json') as {
  parse(name: string, text: string): Promise<unknown>
}

type Value = string | number | boolean | Value[] | { [name: string]: Value }
type Body = { [name: string]: Value }
type Parsed = Record<'resource' | 'data', Record<string, Record<string, [Body]>> | undefined> & {
  import?: { to: string; id: string }[]
  variable?: Record<string, unknown>
}

const parsed = async (text: string) => (await parse('plan.tf', text)) as Parsed

/** All blocks of a file, by their addresses. */
const bodiesIn = ({ resource, data }: Parsed): Map<string, { type: string; body: Body }> =>
  new Map(
    [['', resource] as const, ['data.', data] as const].flatMap(([before, all]) =>
      Object.entries(all ?? {}).flatMap(([type, named]) =>
        Object.entries(named).map(
          ([name, [body]]) => [`${before}${type}.${name}`, { type: before + type, body }] as const,
        ),
      ),
    ),
  )

const known: Readonly<Record<string, Readonly<Record<string, string>>>> = schemas

const isReference = (value: Value) => typeof value === 'string' && /^\$\{[^}]*\}$/.test(value)
const fits: Readonly<Record<string, (value: Value) => boolean>> = {
  string: (value) => typeof value === 'string',
  number: (value) => typeof value === 'number',
  boolean: (value) => typeof value === 'boolean',
  strings: (value) => Array.isArray(value) && value.every((each) => typeof each === 'string'),
}

/** What of a block is not as its provider documents it. */
function faults(type: string, body: Body, prefix = ''): string[] {
  const schema = known[type]
  if (!schema) return [`${type} is not known`]
  const wrong = Object.entries(body).flatMap(([name, value]) => {
    if (prefix === '' && name === 'depends_on') return []
    const kind = schema[prefix + name]?.replace('!', '')
    if (kind === undefined) return [`${type}.${prefix}${name} is not documented`]
    if (kind === 'block') return (value as Body[]).flatMap((inner) => faults(type, inner, `${prefix}${name}.`))
    return fits[kind]?.(value) || isReference(value) ? [] : [`${type}.${prefix}${name} is no ${kind}`]
  })
  const missing = Object.entries(schema).flatMap(([path, kind]) => {
    const name = path.slice(prefix.length)
    const own = path.startsWith(prefix) && !name.includes('.')
    return own && kind.endsWith('!') && body[name] === undefined ? [`${type}.${path} is required`] : []
  })
  return [...wrong, ...missing]
}

/** References that lead to nothing, and blocks that lead to themselves. */
function lost(file: Parsed): string[] {
  const bodies = bodiesIn(file)
  return [...bodies].flatMap(([address, { body }]) =>
    [...JSON.stringify(body).matchAll(/(?<!\$)\$\{([^}]*)\}/g)].flatMap(([, reference = '']) => {
      const variable = /^var\.(\w+)$/.exec(reference)?.[1]
      if (variable !== undefined) return file.variable?.[variable] ? [] : [reference]
      const parts = reference.split('.')
      const to = parts.slice(0, parts[0] === 'data' ? 3 : 2).join('.')
      return bodies.has(to) && to !== address ? [] : [`${address} to ${reference}`]
    }),
  )
}

const publicJwk = { kty: 'RSA', kid: 'mine', use: 'sig', alg: 'RS256', n: 'nnn', e: 'AQAB' }
const server = {
  within: [],
  body: { id: 'aus1', name: 'Mine', description: 'x', audiences: ['api://a'], status: 'ACTIVE', issuerMode: 'DYNAMIC' },
}
const app = (more = {}) => ({
  body: {
    id: '0oa1',
    name: 'oidc_client',
    label: 'Mine',
    status: 'ACTIVE',
    signOnMode: 'OPENID_CONNECT',
    credentials: {
      oauthClient: {
        client_id: '0oc1',
        client_secret: 'top-secret',
        token_endpoint_auth_method: 'client_secret_basic',
      },
    },
    settings: {
      oauthClient: {
        application_type: 'service',
        grant_types: ['client_credentials'],
        response_types: ['token'],
        ...more,
      },
    },
  },
})

const made: readonly (readonly [string, Case])[] = [
  ['key insight', { guide: 'okta/fortanix-key-insight', fields: { scope: 'ki.scan ki.report' } }],
  ['crul', { guide: 'okta/crul' }],
  ['any of Okta', { guide: 'okta/any', publicJwk, fields: { token_endpoint_auth_method: 'private_key_jwt' } }],
  ['sign-on', { guide: 'okta/openmetadata', fields: { redirect_uri: 'https://a/b', origin: 'https://a' } }],
  [
    'ingestion',
    { guide: 'okta/openmetadata-ingestion', publicJwk, fields: { scope: 'okta.users.read okta.groups.read' } },
  ],
  ['integration', { guide: 'okta/palo-alto-cloud-identity-engine', fields: { scope: 'okta.users.read' } }],
  [
    'integration that is there',
    {
      guide: 'okta/palo-alto-cloud-identity-engine',
      there: { integration: { body: { id: '0ap1', type: 'pan_cie', grantedScopes: ['okta.users.read'] } } },
    },
  ],
  ['API', { guide: 'auth0/fortanix-key-insight', fields: { audience: 'KI-Scanner', scope: 'scan:read scan:write' } }],
  ['any of Auth0', { guide: 'auth0/any', fields: { audience: 'https://api.example' } }],
  [
    'any of Auth0 that signs',
    {
      guide: 'auth0/any',
      publicJwk,
      fields: { audience: 'https://api.example', token_endpoint_auth_method: 'private_key_jwt' },
    },
  ],
  ['any of Auth0 without a value', { guide: 'auth0/any' }],
  [
    'an org with all of it',
    {
      guide: 'okta/any',
      fields: { scope: 'a.read' },
      there: {
        app: app({ network: { connection: 'ZONE', include: ['nzo1'] } }),
        server,
        scope: { within: ['aus1'], body: { id: 'scp1', name: 'a.read', consent: 'REQUIRED', default: false } },
        policy: {
          within: ['aus1'],
          body: {
            id: '00p1',
            name: 'Mine',
            status: 'ACTIVE',
            priority: 2,
            conditions: { clients: { include: ['0oc1'] } },
          },
        },
      },
    },
  ],
]

describe.each(made)('%s as Terraform', (_, given) => {
  test('has the attributes that its provider documents, and references that lead somewhere', async () => {
    const file = await parsed(fileOf(given, 'terraform'))
    expect([...bodiesIn(file).values()].flatMap(({ type, body }) => faults(type, body))).toEqual([])
    expect(lost(file)).toEqual([])
    for (const { to } of file.import ?? []) expect([...bodiesIn(file).keys()]).toContain(to.slice(2, -1))
  })
})

const typesOf = async (given: Case) =>
  [...bodiesIn(await parsed(fileOf(given, 'terraform'))).values()].map(({ type }) => type).toSorted()

describe('what a guide wants is there', () => {
  test('of an app with its server, policies and scopes', async () => {
    expect(await typesOf({ guide: 'okta/any', fields: { scope: 'a b', authorization_server: 'aus9' } })).toEqual([
      'okta_app_oauth',
      'okta_auth_server',
      'okta_auth_server_policy',
      'okta_auth_server_policy_rule',
      'okta_auth_server_scope',
      'okta_auth_server_scope',
    ])
  })
  test('of a sign-on', async () => {
    const file = await parsed(fileOf((made[3] as (typeof made)[number])[1], 'terraform'))
    expect(file.resource?.okta_app_group_assignment).toBeUndefined()
    expect(bodiesIn(file).get('okta_auth_server.server')?.body.audiences).toEqual([`\${okta_app_oauth.app.client_id}`])
    expect(bodiesIn(file).get('okta_trusted_origin.origin')?.body).toEqual({
      name: 'OpenMetadata',
      origin: 'https://a',
      scopes: ['CORS'],
    })
  })
  test('of grants, which are one resource, and of a role', async () => {
    const file = await parsed(fileOf((made[4] as (typeof made)[number])[1], 'terraform'))
    expect(bodiesIn(file).get('okta_app_oauth_api_scope.app_grant')?.body).toEqual({
      app_id: `\${okta_app_oauth.app.id}`,
      issuer: 'https://acme.okta.com',
      scopes: ['okta.users.read', 'okta.groups.read'],
    })
    expect(bodiesIn(file).get('okta_app_oauth_role_assignment.role')?.body).toEqual({
      client_id: `\${okta_app_oauth.app.client_id}`,
      type: 'READ_ONLY_ADMIN',
    })
    expect(bodiesIn(file).get('okta_app_oauth.app')?.body.jwks).toEqual([
      { kid: 'mine', kty: 'RSA', e: 'AQAB', n: 'nnn' },
    ])
  })
  test('of an API with its scopes, before the grant of them', async () => {
    const file = await parsed(fileOf((made[7] as (typeof made)[number])[1], 'terraform'))
    expect([...bodiesIn(file).keys()].toSorted()).toEqual([
      'auth0_client.client',
      'auth0_client_credentials.client',
      'auth0_client_grant.grant',
      'auth0_resource_server.api',
      'auth0_resource_server_scopes.api',
    ])
    expect(bodiesIn(file).get('auth0_client_grant.grant')?.body).toEqual({
      client_id: `\${auth0_client.client.client_id}`,
      audience: `\${auth0_resource_server.api.identifier}`,
      scopes: ['scan:read', 'scan:write'],
      organization_usage: 'deny',
      depends_on: [`\${auth0_resource_server_scopes.api}`, `\${auth0_client_credentials.client}`],
    })
    expect(bodiesIn(file).get('auth0_resource_server_scopes.api')?.body).toEqual({
      resource_server_identifier: `\${auth0_resource_server.api.identifier}`,
      scopes: [{ name: 'scan:read' }, { name: 'scan:write' }],
    })
    expect(bodiesIn(file).get('auth0_resource_server.api')?.body.proof_of_possession).toBeUndefined()
  })
  test('an API without scopes has no resource of them', async () => {
    expect(await typesOf({ guide: 'auth0/any', fields: { audience: 'https://a' } })).not.toContain(
      'auth0_resource_server_scopes',
    )
  })
})

describe('what is there', () => {
  const all = made.at(-1)?.[1] as Case
  test('is imported, and what is made is not', async () => {
    const file = await parsed(fileOf(all, 'terraform'))
    expect(file.import).toEqual([
      { to: `\${okta_app_oauth.app}`, id: '0oa1' },
      { to: `\${okta_auth_server.server}`, id: 'aus1' },
      { to: `\${okta_auth_server_scope.scope}`, id: 'aus1/scp1' },
      { to: `\${okta_auth_server_policy.policy}`, id: 'aus1/00p1' },
    ])
    expect([...bodiesIn(file).keys()]).toContain('okta_auth_server_policy_rule.rule')
    expect(bodiesIn(file).get('okta_app_oauth.app')?.body.network).toEqual([{ connection: 'ZONE', include: ['nzo1'] }])
  })
  test('is as it will be, with a reference for an ID that is in the file', async () => {
    const bodies = bodiesIn(await parsed(fileOf(all, 'terraform')))
    expect(bodies.get('okta_auth_server_scope.scope')?.body.consent).toBe('IMPLICIT')
    expect(bodies.get('okta_auth_server_policy.policy')?.body.client_whitelist).toEqual([
      `\${okta_app_oauth.app.client_id}`,
    ])
    // A policy needs a description.
    expect(bodies.get('okta_auth_server_policy.policy')?.body.description).toBe('Mine')
  })
  test('keeps its secret to itself, and says what to do first', () => {
    const text = fileOf(all, 'terraform')
    expect(text).not.toContain('top-secret')
    expect(text).toContain('Run "terraform plan" before "terraform apply".')
    expect(fileOf({ guide: 'okta/any' }, 'terraform')).not.toContain('terraform apply')
  })
  test('the default server is a resource of its own', async () => {
    const body = { ...server.body, default: true }
    const file = await parsed(fileOf({ guide: 'okta/any', there: { server: { within: [], body } } }, 'terraform'))
    expect(file.import).toEqual([{ to: `\${okta_auth_server_default.server}`, id: 'default' }])
  })
  test('the default server that was not read is named by its ID', async () => {
    const bodies = bodiesIn(await parsed(fileOf({ guide: 'okta/any' }, 'terraform')))
    expect(bodies.get('okta_auth_server_policy.policy')?.body.auth_server_id).toBe('default')
    expect(fileOf({ guide: 'okta/any' }, 'terraform')).toContain('# default: this object was not read')
  })
  test('an API that has no scopes yet gets them, which are not imported', async () => {
    const fields = { audience: 'https://a', scope: 'a' }
    const api = (scopes: JsonObject[]) => ({
      api: { body: { id: 'rs1', identifier: 'https://a', name: 'A', signing_alg: 'RS256', scopes } },
    })
    const imported = async (there: NonNullable<Case['there']>) =>
      (await parsed(fileOf({ guide: 'auth0/any', fields, there }, 'terraform'))).import?.map(({ id }) => id)
    expect(await imported(api([]))).toEqual(['rs1'])
    expect(await imported(api([{ value: 'b' }]))).toEqual(['rs1', 'https://a'])
  })
  test('a member that the admin API cannot change is named', () => {
    const there = { app: app({ application_type: 'web' }) }
    expect(fileOf({ guide: 'okta/any', there }, 'terraform')).toContain(
      '# Mine: the admin API cannot change settings.oauthClient.application_type. Change this in the console.',
    )
  })
  test('grants that nobody asked for stay', async () => {
    const others = {
      grant: {
        within: ['0oa1'],
        bodies: [
          { id: 'g1', scopeId: 'okta.logs.read', issuer: 'https://acme.okta.com' },
          { id: 'g2', scopeId: 'okta.users.read', issuer: 'https://acme.okta.com' },
        ],
      },
    }
    const there = { app: app(), grant: { within: ['0oa1'], body: others.grant.bodies[1] ?? {} } }
    const given = { guide: 'okta/openmetadata-ingestion', fields: { scope: 'okta.users.read' }, there, others }
    const file = await parsed(fileOf(given, 'terraform'))
    expect(bodiesIn(file).get('okta_app_oauth_api_scope.app_grant')?.body.scopes).toEqual([
      'okta.logs.read',
      'okta.users.read',
    ])
    expect(file.import).toContainEqual({ to: `\${okta_app_oauth_api_scope.app_grant}`, id: '0oa1' })
  })
})

describe('what cannot be expressed is said', () => {
  test('a member without an attribute', () => {
    expect(fileOf({ guide: 'okta/any' }, 'terraform')).toContain(
      '# The Terraform provider has no attribute for settings.oauthClient.dpop_bound_access_tokens. Set it to false in the console.',
    )
  })
  test('a required value that the setup does not have is asked for', async () => {
    const file = await parsed(fileOf({ guide: 'auth0/any' }, 'terraform'))
    expect(Object.keys(file.variable ?? {})).toEqual(['api_identifier'])
    expect(bodiesIn(file).get('auth0_resource_server.api')?.body.identifier).toBe(`\${var.api_identifier}`)
  })
  test('an object that only a person makes', () => {
    expect(fileOf({ guide: 'okta/palo-alto-cloud-identity-engine' }, 'terraform')).toContain(
      '# integration: create this object in the console. The admin API cannot create it.',
    )
  })
  test('a key that is not there', () => {
    const given = { guide: 'okta/any', fields: { token_endpoint_auth_method: 'private_key_jwt' } }
    expect(fileOf(given, 'terraform')).toContain(
      '# API client: Enter or correct this field of the setup first: private_key.',
    )
    expect(fileOf({ ...given, publicJwk }, 'terraform')).not.toContain('private_key.')
  })
})

// biome-ignore lint/suspicious/noTemplateCurlyInString: templates of HCL are what is tried
const hostile = 'a"b\\c ${d} %{e} $${f} \n\r\t\u0007\u202e\u2028 é {app.id} # */ <<EOF'
describe('hostile texts', () => {
  test('are texts', async () => {
    const body = { ...server.body, name: hostile }
    const file = await parsed(fileOf({ guide: 'okta/any', there: { server: { within: [], body } } }, 'terraform'))
    const name = bodiesIn(file).get('okta_auth_server.server')?.body.name as string
    // The parser gives the escapes of templates back as they are written, and the place becomes a reference.
    expect(name.replaceAll('$${', '${').replaceAll('%%{', '%{')).toBe(
      hostile.replace('{app.id}', `\${okta_app_oauth.app.id}`),
    )
  })
  test('make no second line of a comment', async () => {
    const text = fileOf({ guide: 'okta/any', fields: { scope: 'a"}\u2028resource' } }, 'terraform')
    for (const line of text.split('\n').filter((each) => each.includes('\u2028'))) expect(line).toBe('')
    expect(await parsed(text)).toBeTruthy()
  })
  test('scopes that differ in signs alone are two resources', async () => {
    const file = await parsed(fileOf({ guide: 'okta/any', fields: { scope: 'a.b a-b a:b 1' } }, 'terraform'))
    expect(Object.keys(file.resource?.okta_auth_server_scope ?? {})).toEqual([
      'scope_1',
      'scope_a-b',
      'scope_a_b',
      'scope_a_b_2',
    ])
  })
})

test('all kinds of a provider that are made are resources, and all attributes are documented', () => {
  for (const id of providerIds) {
    const { admin } = providers[id]
    if (!admin) continue
    const { kinds } = admin.exports.terraform
    const unknown = admin.kinds.filter(({ id, looked }) => !kinds[id] && !looked)
    expect(unknown).toEqual([])
    for (const { resources } of Object.values(kinds))
      for (const { type, data, attributes, required, parents = {}, owner = {}, fixed = {} } of resources) {
        const schema = known[(data ? 'data.' : '') + type] ?? {}
        const named = [
          ...Object.keys(attributes),
          ...Object.keys(parents),
          ...Object.keys(owner),
          ...Object.keys(fixed),
        ]
        expect(named.filter((name) => schema[name] === undefined)).toEqual([])
        const needed = Object.keys(schema).filter((name) => schema[name]?.endsWith('!') && !name.includes('.'))
        expect(needed.filter((name) => !required.includes(name))).toEqual([])
      }
  }
})
