import { readFileSync } from 'node:fs'
import { Ajv } from 'ajv'
import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { loadGuides, parseGuide } from '../../../core/app/guide-packs.ts'
import { guideJsonSchema } from '../../../core/app/guide-schema.ts'
import { plainText } from '../../../core/model/inline-text.ts'
import { checksOf } from './expected-checks.ts'
import { reasonsOf } from './reasons.ts'

const folder = 'guides'
const { guides, refused } = loadGuides(folder)
const source = (id: string) => readFileSync(`${folder}/${id}.yaml`, 'utf8')

test('the packs of the product are all good', () => {
  expect(refused).toEqual([])
  expect(guides.map((guide) => guide.id)).toEqual(
    expect.arrayContaining([
      'auth0/any',
      'auth0/fortanix-key-insight',
      'okta/any',
      'okta/crul',
      'okta/fortanix-key-insight',
    ]),
  )
})

test('the published schema is the one the packs are read with', async () => {
  await expect(`${JSON.stringify(guideJsonSchema(), null, 2)}\n`).toMatchFileSnapshot('../../../docs/guide.schema.json')
})

/** The way to the host is the same for every product. */
const onTheWay = (guide: (typeof guides)[number] | undefined) =>
  (guide?.steps ?? [])
    .flatMap(({ proves }) => proves.map(({ check, level }) => `${check} ${level}`))
    .filter((line) => /^(clock|dns|connect|proxy|tls|http)\./.test(line))
    .toSorted()
const whole = onTheWay(guides.find(({ id }) => id === 'okta/fortanix-key-insight'))

describe.each(guides.map((guide) => [guide.id, guide] as const))('%s', (id, guide) => {
  test('proves the way to the host like every other guide', () => {
    expect(whole.length).toBeGreaterThan(12)
    expect(onTheWay(guide)).toEqual(whole)
  })

  test('is valid by the published JSON Schema too', () => {
    const validate = new Ajv({ strict: false }).compile(JSON.parse(readFileSync('docs/guide.schema.json', 'utf8')))
    validate(parse(source(id)))
    expect(validate.errors ?? []).toEqual([])
  })

  test('says before every verification what is sent', () => {
    const onlyInput = (step: (typeof guide.steps)[number]) =>
      step.proves.every(({ check }) => check.startsWith('input.'))
    expect(guide.steps.filter((step) => !onlyInput(step) && !step.sends).map((step) => step.id)).toEqual([])
  })

  test('keeps the steps of a group together', () => {
    const groups = guide.steps.map((step) => step.group).filter((group, at, all) => group !== all[at - 1])
    expect(new Set(groups).size).toBe(groups.length)
    const alone = guide.steps.length === 1
    expect(groups[0]).toBe(alone ? 'Connection' : 'Before you start')
    expect(groups.at(-1)).toBe(alone ? 'Connection' : 'Hand over')
  })

  test('has no mark left over that was not closed', () => {
    const lines = guide.steps.flatMap((step) => [step.why, step.sends, ...step.clicks.map((click) => click.text)])
    expect(lines.map(plainText).filter((line) => /[*`]/.test(line))).toEqual([])
  })
})

describe.each(['okta', 'auth0'] as const)('the Key Insight guide for %s', (provider) => {
  const guide = guides.find((each) => each.id === `${provider}/fortanix-key-insight`)
  const proves = guide?.steps.flatMap((step) => step.proves) ?? []

  test('proves every check that applies, each in one step', () => {
    expect(proves.map(({ check }) => check).sort()).toEqual([...checksOf[provider]].sort())
  })

  test('asks for the values of the command line’s fields', () => {
    const names = ['domain', 'client_id', 'client_secret', 'token_endpoint_auth_method', 'audience', 'scope']
    expect(guide?.fields.map(({ name }) => name)).toEqual(expect.arrayContaining(names))
  })

  test('hands over what the product’s own form asks for', () => {
    const labels = ['Client ID', 'Client Secret', 'Well-known URL', 'Scopes']
    expect(guide?.handoff.fields.map(({ label }) => label)).toEqual(labels)
  })
})

/** What proves a client that signs: for products whose way of authenticating is not known. */
const ofKeys = [
  'input.private-key-usable must',
  'input.key-id-usable must',
  'client.assertion-accepted must',
  'relying-party.kid-own should',
]

describe.each([
  ['okta/crul', 'okta', ['Token host', 'Client Id', 'Client Secret']],
  [
    'okta/any',
    'okta',
    [
      'Issuer',
      'Well-known URL',
      'Token endpoint',
      'Client ID',
      'Client secret',
      'Private key',
      'Key ID',
      'Scope',
      'Audience',
    ],
  ],
  [
    'auth0/any',
    'auth0',
    [
      'Issuer',
      'Well-known URL',
      'Token endpoint',
      'Client ID',
      'Client secret',
      'Private key',
      'Key ID',
      'Scope',
      'Audience',
    ],
  ],
] as const)('the guide %s', (id, provider, labels) => {
  const guide = guides.find((each) => each.id === id)

  test('proves what the Key Insight guide proves, but for the rules of that product', () => {
    const proves = guide?.steps.flatMap((step) => step.proves.map(({ check, level }) => `${check} ${level}`)) ?? []
    const other = guides.find((each) => each.id === `${provider}/fortanix-key-insight`)
    const expected = other?.steps.flatMap((step) => step.proves.map(({ check, level }) => `${check} ${level}`)) ?? []
    const keyed = id.endsWith('/any') ? ofKeys : []
    expect(proves.sort()).toEqual([...expected.filter((line) => !line.startsWith('relying-party.')), ...keyed].sort())
  })

  test('hands over what a form asks for, and says of the secret whether it can be seen again', () => {
    expect(guide?.handoff.fields.map(({ label }) => label)).toEqual(labels)
    expect(guide?.handoff.fields.find(({ from }) => from === 'client_secret')?.note).toMatch(
      /^(Okta|Auth0) shows the secret again on /,
    )
  })

  test('asks for the audience and the scope as the provider needs them', () => {
    const field = (name: string) => guide?.fields.find((each) => each.name === name)
    expect(field('audience')).toMatchObject({ required: provider === 'auth0' })
    expect(field('audience')?.default).toBeUndefined()
    expect(field('scope')).toMatchObject({ required: false })
  })
})

test('the guide for crul turns DPoP off, makes a default scope, and allows the app in a policy before it asks', () => {
  const steps = guides.find(({ id }) => id === 'okta/crul')?.steps ?? []
  const order = ['licence', 'create-app', 'dpop', 'scope', 'policy', 'token', 'hand-over']
  expect(steps.map(({ id }) => id).filter((id) => order.includes(id))).toEqual(order)
  expect(JSON.stringify(steps)).toContain('Set as a default scope')
})

test('the guides for products without one of their own have no rules of a product', () => {
  const rules = guides
    .filter(({ id }) => id.endsWith('/any'))
    .map(({ product, relyingParty }) => [product, relyingParty])
  expect(rules.length).toBeGreaterThan(1)
  for (const rule of rules) expect(rule).toEqual(['Another product', { name: 'your product' }])
})

test('the Auth0 guide makes the API before the app, and the app before its right to the API', () => {
  const ids = guides.find(({ id }) => id === 'auth0/fortanix-key-insight')?.steps.map(({ id }) => id) ?? []
  const order = ['create-api', 'create-app', 'grant', 'token'].map((id) => ids.indexOf(id))
  expect(order).toEqual([...order].sort((a, b) => a - b))
  expect(order).not.toContain(-1)
})

test('names of checks and console pages are looked up where they are given', () => {
  const id = 'okta/fortanix-key-insight'
  const { guide, refused: faults } = parseGuide(source(id), `${id}.yaml`, {
    checks: new Set(),
    links: () => new Set(['home']),
  })
  const refused = reasonsOf(faults)
  expect(guide).toBeNull()
  expect(refused.some(({ reason }) => reason === 'The check input.domain-usable does not exist.')).toBe(true)
  expect(refused.some(({ reason }) => reason === 'The console page apps does not exist.')).toBe(true)
})
