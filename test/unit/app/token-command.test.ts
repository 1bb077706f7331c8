import { beforeEach, describe, expect, test } from 'vitest'
import type { App } from '../../../core/app/app.ts'
import type { FieldName } from '../../../core/contract/values.ts'
import { memorySecrets } from '../../../core/store/memory-secrets.ts'
import type { SecretStore } from '../../../core/store/secret-store.ts'
import { openWindow } from './window.ts'

let app: App
let store: SecretStore
beforeEach(async () => {
  store = memorySecrets()
  app = await openWindow({ secrets: store })
})

/** A setup of a guide with these values, and the command for it. */
async function commandOf(guide: string, fields: Readonly<Partial<Record<FieldName, string>>>, secrets = {}) {
  const { id } = await app.handlers.setups.create({ guide })
  for (const [field, value] of Object.entries(fields))
    await app.handlers.setups.setField({ setup: id, field: field as 'domain', value })
  for (const [field, value] of Object.entries<string>(secrets)) await store.put(`${id}/${field}`, value)
  return (await app.handlers.tokens.command({ setup: id }))?.bash ?? null
}

const okta = { domain: 'acme.okta.com', client_id: '0oa1b2c3d4e5f6g7h8i9', scope: 'a b' }
const auth0 = {
  domain: 'acme.eu.auth0.com',
  client_id: 'aBcDeFgHiJkLmNoPqRsTuVwXyZ012345',
  audience: 'https://api.example',
}
const basic = /--user|Authorization: Basic/
const post = /client_secret@/
const assertion = /client_assertion@/
const pem = 'a key that nobody reads here'

describe('the token request as a command', () => {
  test('goes to the token address of the setup, with what the guide sends', async () => {
    const line = await commandOf('okta/any', okta)
    expect(line).toContain("'https://acme.okta.com/oauth2/default/v1/token'")
    expect(line).toContain('grant_type=client_credentials')
    expect(line).toMatch(/scope=a b/)
    expect(line).not.toContain('audience=')
    expect(line).toMatch(basic)
  })

  test('names the audience where the provider takes one', async () => {
    const line = await commandOf('auth0/any', auth0)
    expect(line).toContain("'https://acme.eu.auth0.com/oauth/token'")
    expect(line).toContain('audience=https://api.example')
  })

  test.each([
    ['client_secret_post', {}, post],
    ['private_key_jwt', {}, assertion],
    [' client_secret_post ', {}, post],
    ['client_secret_basic', { private_key: pem }, basic],
  ])('sends the proof that was chosen: %j', async (method, secrets, sent) => {
    expect(await commandOf('okta/any', { ...okta, token_endpoint_auth_method: method }, secrets)).toMatch(sent)
  })

  test.each([
    [{}, basic],
    [{ client_secret: 'a-secret-of-enough-length-0123456789abcd' }, basic],
    [{ private_key: pem }, assertion],
    [{ private_key: pem, client_secret: 'a-secret-of-enough-length-0123456789abcd' }, basic],
  ])('sends the proof that a run would choose, where none was chosen (%#)', async (secrets, sent) => {
    expect(await commandOf('okta/any', { ...okta, token_endpoint_auth_method: '' }, secrets)).toMatch(sent)
  })

  test('is not there without an address, without a client, with a method that is none, and for a sign-in', async () => {
    expect(await commandOf('okta/any', { client_id: okta.client_id })).toBeNull()
    expect(await commandOf('okta/any', { domain: okta.domain })).toBeNull()
    expect(await commandOf('okta/any', { ...okta, token_endpoint_auth_method: 'moonlight' })).toBeNull()
    expect(await commandOf('okta/openmetadata', okta)).toBeNull()
  })

  test('of a setup that is not there is refused', async () => {
    for (const ask of ['command', 'show'] as const)
      await expect(app.handlers.tokens[ask]({ setup: 'none' })).rejects.toMatchObject({ code: 'not_found' })
  })
})
