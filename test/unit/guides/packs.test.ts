import { readFileSync } from 'node:fs'
import { Ajv } from 'ajv'
import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { loadGuides, parseGuide } from '../../../core/app/guide-packs.ts'
import { guideJsonSchema } from '../../../core/app/guide-schema.ts'
import { plainText } from '../../../core/contract/inline-text.ts'
import { checksOf } from './expected-checks.ts'

const folder = 'guides'
const { guides, refused } = loadGuides(folder)
const source = (id: string) => readFileSync(`${folder}/${id}.yaml`, 'utf8')

test('the packs of the product are all good', () => {
  expect(refused).toEqual([])
  expect(guides.map((guide) => guide.id)).toEqual(
    expect.arrayContaining(['auth0/fortanix-key-insight', 'okta/fortanix-key-insight']),
  )
})

test('the published schema is the one the packs are read with', async () => {
  await expect(`${JSON.stringify(guideJsonSchema(), null, 2)}\n`).toMatchFileSnapshot('../../../docs/guide.schema.json')
})

describe.each(guides.map((guide) => [guide.id, guide] as const))('%s', (id, guide) => {
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
    expect(groups[0]).toBe('Before you start')
    expect(groups.at(-1)).toBe('Hand over')
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

test('the Auth0 guide makes the API before the app, and the app before its right to the API', () => {
  const ids = guides.find(({ id }) => id === 'auth0/fortanix-key-insight')?.steps.map(({ id }) => id) ?? []
  const order = ['create-api', 'create-app', 'grant', 'token'].map((id) => ids.indexOf(id))
  expect(order).toEqual([...order].sort((a, b) => a - b))
  expect(order).not.toContain(-1)
})

test('names of checks and console pages are looked up where they are given', () => {
  const id = 'okta/fortanix-key-insight'
  const { guide, refused } = parseGuide(source(id), `${id}.yaml`, { checks: new Set(), links: () => new Set(['home']) })
  expect(guide).toBeNull()
  expect(refused.some(({ reason }) => reason === 'There is no check named input.domain-usable.')).toBe(true)
  expect(refused.some(({ reason }) => reason === 'There is no console page named apps.')).toBe(true)
})
