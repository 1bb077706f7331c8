import { describe, expect, test, vi } from 'vitest'
import { answer } from '../../../core/app/bind.ts'
import { learning } from '../../../core/app/known-secrets.ts'
import { refuse } from '../../../core/app/refusal.ts'
import { BridgeError } from '../../../core/contract/envelope.ts'
import { KeychainTimeout, SecretTooLong } from '../../../core/store/keychain.ts'
import { memorySecrets } from '../../../core/store/memory-secrets.ts'
import { SecretMissing } from '../../../core/store/secret-store.ts'
import { said } from '../../../core/words/said.ts'
import type { Words } from '../../../core/words/words.ts'
import { fakeHandlers } from '../../support/fake-handlers.ts'
import { words } from '../../support/words.ts'

const secret = 'v3ry-s3cret-value'
const throwing = (error: unknown) =>
  fakeHandlers({
    'setups.list': async () => {
      throw error
    },
  })

const throwingPut = (error: unknown) =>
  fakeHandlers({
    'secrets.put': async () => {
      throw error
    },
  })

test('hands the parsed argument to the handler and its answer back', async () => {
  const rename = vi.fn(async () => ({ renamed: true }))

  const envelope = await answer(fakeHandlers({ 'setups.rename': rename }), 'setups', 'rename', {
    setup: 'a',
    name: '  Acme  ',
  })

  expect(rename).toHaveBeenCalledWith({ setup: 'a', name: 'Acme' })
  expect(envelope).toEqual({ ok: true, value: { renamed: true } })
})

test('takes nothing, null or an empty object where a call needs no argument, and answers JSON', async () => {
  const handlers = fakeHandlers({ 'setups.list': async () => undefined })

  for (const argument of [undefined, null, {}])
    expect(await answer(handlers, 'setups', 'list', argument)).toEqual({ ok: true, value: null })
})

test.each([
  ['nonsense', 'list'],
  ['setups', 'nonsense'],
  ['__proto__', 'toString'],
  ['setups', '__proto__'],
  ['setups', 'constructor'],
  ['constructor', 'name'],
  ['runs', 'events'],
  ['', ''],
])('knows no call %s.%s', async (group, name) => {
  expect(await answer(fakeHandlers(), group, name, {})).toMatchObject({ ok: false, error: { code: 'not_found' } })
})

describe('an argument that the contract does not take', () => {
  const bad: [string, string, unknown, string | undefined, RegExp][] = [
    ['setups', 'open', null, undefined, /^The argument must be an object/],
    ['setups', 'open', {}, 'setup', /^“setup” must be text/],
    ['setups', 'open', { setup: 7 }, 'setup', /^“setup” must be text/],
    ['setups', 'open', { setup: '../x' }, 'setup', /^“setup” is not in the format/],
    ['setups', 'open', { setup: 'a'.repeat(65) }, 'setup', /^This text is too long.*64/],
    ['setups', 'open', { setup: 'a', more: 1 }, undefined, /an entry that this call does not support/],
    ['setups', 'claimStep', { setup: 'a', step: 's', done: 'yes' }, 'done', /^“done” must be true or false/],
    ['setups', 'setField', { setup: 'a', field: 'client_secret', value: secret }, 'field', /^“field” must be domain/],
    ['secrets', 'put', { setup: 'a', field: 'client_secret', value: [secret] }, 'value', /^“value” must be text/],
    ['secrets', 'put', { setup: 'a', field: 'client_secret', value: secret.repeat(9999) }, 'value', /too long/],
    ['secrets', 'put', { setup: 'a', field: secret, value: 'x' }, 'field', /^“field” must be client_secret/],
    ['secrets', 'put', { setup: 'a', field: 'client_secret', value: 'x', [secret]: 1 }, undefined, /does not support/],
    ['secrets', 'put', secret, undefined, /must be an object/],
    ['links', 'open', { url: 'https://example.com' }, undefined, /is not what this call requires/],
    ['practice', 'start', { provider: 'okta', faults: ['x'] }, 'faults', /^“faults” is not in the format/],
  ]

  for (const [group, name, argument, field, says] of bad)
    test(`is refused by ${group}.${name} with a sentence (${says.source}) that never repeats what came`, async () => {
      const handlers = fakeHandlers()
      const envelope = await answer(handlers, group, name, argument)

      expect(envelope).toMatchObject({
        ok: false,
        error: { code: 'bad_request', message: expect.stringMatching(says) },
      })
      expect('error' in envelope && envelope.error.field).toBe(field)
      expect(JSON.stringify(envelope)).not.toContain(secret)
    })
})

test.each([
  [
    new BridgeError({ code: 'already_running', message: 'A run goes on.' }),
    { code: 'already_running', message: 'A run goes on.' },
  ],
  [
    new BridgeError({ code: 'refused', message: 'No.', field: 'domain' }),
    { code: 'refused', message: 'No.', field: 'domain' },
  ],
  [new SecretTooLong(2560), { code: 'refused', message: expect.stringContaining('2,560 bytes') }],
  [new SecretMissing('a/client_secret'), { code: 'not_found', message: expect.stringContaining('not stored') }],
  [new KeychainTimeout(), { code: 'unavailable', message: expect.stringContaining('Unlock the keychain') }],
])('turns what the core says on purpose (%s) into its envelope', async (thrown, error) => {
  expect(await answer(throwing(thrown), 'setups', 'list', null)).toEqual({ ok: false, error })
})

test('what is pasted and too long is refused without the names of this program', async () => {
  const argument = { setup: 'a', field: 'domain', value: 'a.'.repeat(100_000) }
  const refused = await answer(fakeHandlers(), 'setups', 'setField', argument)
  if (refused.ok) throw new Error('it was taken')
  expect(refused.error).toEqual({
    code: 'bad_request',
    message: words.say(said('app.text-too-long', { most: 65_536 })),
    field: 'value',
  })
  expect(refused.error.message).not.toMatch(/setField|value/)
})

test('shows and logs any other exception with its place, and hides in it what was sent', async () => {
  const lines: string[] = []
  const sent = { setup: 'a', field: 'client_secret', value: secret }

  for (const thrown of [new TypeError(`cannot parse ${secret}`), new Error(`a\n    at ${secret}`).message, undefined]) {
    const envelope = await answer(throwingPut(thrown), 'secrets', 'put', sent, (line) => lines.push(line))
    expect(envelope).toMatchObject({ ok: false, error: { code: 'internal' } })
    expect(JSON.stringify(envelope)).not.toContain(secret)
  }

  expect(lines).toHaveLength(3)
  expect(lines[0]).toMatch(/^secrets\.put: TypeError: cannot parse ‹.*› at .*test\/unit\/app\/bind\.test\.ts:\d+/)
  expect(lines[2]).toBe('secrets.put: thrown: undefined')
  expect(lines.join('\n')).not.toContain(secret)
  expect(lines.join('\n')).not.toContain(process.cwd())
})

test('hides in an exception what the keychain of this program holds', async () => {
  const secrets = learning(memorySecrets())
  await secrets.put('a/client_secret', 'Kept-Long-Ago-0123456789')
  const lent = learning({ ...memorySecrets(), use: async (_name, borrow) => borrow('Lent-Just-Now-0123456789') })
  await lent.use('a/private_key', () => null)
  const thrown = new Error('with Kept-Long-Ago-0123456789 and Lent-Just-Now-0123456789')
  const envelope = await answer(throwing(thrown), 'setups', 'list', null)
  expect(JSON.stringify(envelope)).toMatch(/Error: with ‹.*› and ‹.*›/)
  expect(JSON.stringify(envelope)).not.toMatch(/0123456789/)
})

test('a refusal is worded in the language that is used when it is answered', async () => {
  const handlers = fakeHandlers({ 'setups.open': async () => refuse('not_found', said('app.no-setup'), 'setup') })
  const other = { ...words, say: (saying: Parameters<Words['say']>[0]) => `«${JSON.stringify(saying)}»` }
  const asked = (...given: [(() => Words)?]) => answer(handlers, 'setups', 'open', { setup: 'a' }, () => {}, ...given)
  expect(await asked()).toEqual({
    ok: false,
    error: { code: 'not_found', message: 'This setup no longer exists.', field: 'setup' },
  })
  expect(await asked(() => other)).toMatchObject({ error: { message: '«{"word":"app.no-setup"}»' } })
})
