import { generateKeyPairSync } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { fieldStates, refusalOf, secretRefusal } from '../../../core/app/field-rules.ts'
import type { Fields } from '../../../core/model/profile.ts'
import { shortestHidden } from '../../../core/model/secret-text.ts'
import { providers } from '../../../core/providers/index.ts'
import { guideNamed } from '../../support/run-guide.ts'
import { words } from '../../support/words.ts'

const guide = guideNamed('okta/any')
const { okta, auth0 } = providers
const filled: Fields = { domain: 'acme.okta.com', client_id: '0oa1b2c3d4e5f6g7h8i9', scope: 'a' }
const realKey = generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey
const pem = realKey.export({ type: 'pkcs8', format: 'pem' }).toString()
const lockedPem = realKey
  .export({ type: 'pkcs8', format: 'pem', cipher: 'aes-256-cbc', passphrase: 'a passphrase' })
  .toString()

describe('a plain value', () => {
  const refused = (field: 'domain' | 'client_id' | 'scope', value: string, fields = filled) =>
    refusalOf(field, value, fields, guide, okta, words)

  test.each([['acme.okta.com'], ['  acme.okta.com\n'], ['{yourOktaDomain}'], [''], ['x'.repeat(2048)]])(
    'is saved, also with a problem that is said beside it (%#)',
    (value) => {
      expect(refused('domain', value)).toBeNull()
    },
  )

  test('is refused with an invisible character within, by the label of its field', () => {
    const label = guide.fields.find(({ name }) => name === 'domain')?.label
    expect(refused('domain', 'acme\u0000.okta.com')).toEqual({
      diagnosis: 'input.malformed',
      says: `${label} contains an invisible character or a line break. Type the value by hand.`,
    })
    const { fields, ...rest } = guide
    const without = { ...rest, fields: fields.filter(({ name }) => name !== 'domain') }
    expect(refusalOf('domain', 'a\u0000b', filled, without, okta, words)?.says).toMatch(/^domain contains/)
  })

  test('is refused from 2049 characters', () => {
    expect(refused('scope', 'x'.repeat(2049))).toMatchObject({
      diagnosis: 'input.malformed',
      says: expect.stringContaining('has 2,049 characters. The maximum is 2,048.'),
    })
  })

  test('is refused where it holds a secret, and not for the secret in another field', () => {
    const withSecret = { ...filled, domain: 'https://jo:a-password@acme.okta.com' }
    expect(refused('domain', 'https://jo:a-password@acme.okta.com')).toMatchObject({ says: expect.any(String) })
    expect(refused('client_id', '0oa1b2c3d4e5f6g7h8i9', withSecret)).toBeNull()
  })
})

describe('a client secret', () => {
  const refused = (secret: string, fields: Fields = filled, provider = okta) =>
    secretRefusal('client_secret', secret, fields, provider, words)
  const good = 'aB3-_dE5fG7hI9jK1lM3nO5pQ7rS9tU1vW3xY5z'

  test('is taken', async () => {
    expect(await refused(good)).toBeNull()
    expect(await refused('aB3-'.repeat(1024))).toBeNull()
    expect(await refused(good, { ...filled, scope: undefined } as unknown as Fields)).toBeNull()
    // No provider without a shape of its own mistakes a secret.
    expect(await refused('0oa9b2c3d4e5f6g7h8i9', filled, providers.any)).toBeNull()
  })

  test.each([
    ['', 'input.missing', /empty/],
    ['<YOUR_CLIENT_SECRET>', 'input.placeholder', /placeholder of a guide/],
    ['a secret with spaces', 'input.secret-whitespace', /space or a line break/],
    [`${good}\u0000`, 'input.malformed', /invisible character/],
    [`${'aB3-'.repeat(1024)}z`, 'input.malformed', /4,097 characters/],
    ['0oa9b2c3d4e5f6g7h8i9', 'input.secret-in-client-id', /looks like a client ID/],
  ])('is refused: %#', async (secret, diagnosis, says) => {
    const problem = await refused(secret)
    expect(problem?.diagnosis).toBe(diagnosis)
    expect(problem?.says).toMatch(says)
  })

  test('is refused where a field that is shown holds it too', async () => {
    expect(await refused(good, { ...filled, scope: good })).toEqual({
      diagnosis: 'input.secret-in-client-id',
      says: 'The client secret is also entered in a field that is shown and saved. One of the two values is wrong.',
    })
  })

  test('is refused where something else was pasted, with what it is', async () => {
    const problem = await refused(`"${good}"`)
    expect(problem).toMatchObject({ diagnosis: 'input.malformed', says: expect.stringMatching(/quotation marks/) })
    expect(await secretRefusal('client_secret', `"${good}"`, {}, auth0, words)).toEqual(problem)
  })
})

describe('a private key', () => {
  const refused = (value: string, field: 'private_key' | 'private_key_password' = 'private_key') =>
    secretRefusal(field, value, filled, okta, words)

  test('is taken, and one that only its password opens', async () => {
    expect(await refused(pem)).toBeNull()
    expect(await refused(lockedPem)).toBeNull()
  })

  test('is refused where it is none, and where it is far too long', async () => {
    expect(await refused('no key at all')).toMatchObject({
      diagnosis: 'input.key-unusable',
      says: expect.any(String),
    })
    expect(await refused('x'.repeat(65_537))).toEqual({
      diagnosis: 'input.malformed',
      says: 'The value is too long for a private key or its password.',
    })
    expect(await refused('x'.repeat(65_536))).toMatchObject({ diagnosis: 'input.key-unusable' })
    expect(await refused('')).toMatchObject({ diagnosis: 'input.missing' })
  })

  test('has a password of any kind', async () => {
    expect(await refused('no key at all', 'private_key_password')).toBeNull()
    expect(await refused('x'.repeat(65_537), 'private_key_password')).toMatchObject({ diagnosis: 'input.malformed' })
  })
})

describe('the fields as they are shown', () => {
  const nowhere = () => null
  const states = (fields: Fields, ...rest: [((name: string) => 'keychain' | null)?, ((name: string) => boolean)?]) =>
    new Map(
      fieldStates(guide, fields, okta, words, rest[0] ?? nowhere, ...(rest[1] ? [rest[1]] : [])).map((state) => [
        state.name,
        state,
      ]),
    )

  test('are those of the guide, in its order, and empty ones are not scolded', () => {
    const empty = states({})
    expect([...empty.keys()]).toEqual(guide.fields.map(({ name }) => name))
    for (const { problem, note, stored, keptIn } of empty.values())
      expect({ problem, note, stored, keptIn }).toEqual({ problem: null, note: null, stored: false, keptIn: null })
    expect(empty.get('domain')?.value).toBe('')
    expect(empty.get('client_secret')?.value).toBeNull()
  })

  test('have their own problem and their own note', () => {
    const shown = states({ ...filled, domain: 'https://acme.okta.com/', client_id: '{yourClientId}' })
    expect(shown.get('client_id')?.problem?.diagnosis).toBe('input.placeholder')
    expect(shown.get('client_id')?.note).toBeNull()
    expect(shown.get('domain')?.problem).toBeNull()
    expect(shown.get('domain')?.note).toBeTruthy()
    expect(shown.get('scope')).toMatchObject({ value: 'a', problem: null, note: null })
  })

  test('offer the guide that takes the value of another provider', () => {
    const foreign = states({ ...filled, domain: 'https://sso.example.com/realms/acme' }).get('domain')
    expect(foreign?.problem).toMatchObject({ diagnosis: 'input.other-provider', guide: 'any/client-credentials' })
    expect(states({ ...filled, domain: '{yourOktaDomain}' }).get('domain')?.problem).not.toHaveProperty('guide')
  })

  test('say where a secret is, and of a short one what that means', () => {
    const kept = (name: string) => (name === 'client_secret' ? 'keychain' : null)
    expect(states(filled, kept).get('client_secret')).toMatchObject({ stored: true, keptIn: 'keychain', note: null })
    expect(states(filled, kept, () => true).get('client_secret')?.note).toContain(`fewer than ${shortestHidden}`)
    // One that is not stored is not short.
    expect(states(filled, kept, () => true).get('private_key')?.note).toBeNull()
    // A plain field is never asked for in the keychain.
    expect(states(filled, () => 'keychain').get('domain')).toMatchObject({ stored: false, keptIn: null })
  })
})
