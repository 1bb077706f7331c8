import { beforeEach, expect, test } from 'vitest'
import { systemClock } from '../../../core/app/clock.ts'
import { newSetup } from '../../../core/app/new-setup.ts'
import { asideOf, clearAside, newKeyOf, swapBack, swapIn } from '../../../core/app/rotation-secrets.ts'
import { saveDates } from '../../../core/app/secret-dates.ts'
import { formerName, nextName, secretName, secretNamesOf } from '../../../core/app/secret-name.ts'
import type { RotatedField, Rotation } from '../../../core/model/rotation.ts'
import { memorySecrets } from '../../../core/store/memory-secrets.ts'
import { memoryStore } from '../../../core/store/memory-store.ts'
import type { SecretStore } from '../../../core/store/secret-store.ts'

let store: ReturnType<typeof memoryStore>
let secrets: SecretStore
const setup = newSetup('okta/any', 'Mine', false)
beforeEach(() => {
  store = memoryStore()
  secrets = memorySecrets()
  store.create(setup)
})
const rotation = (field: RotatedField): Rotation => ({
  way: 'okta-app-secret',
  field,
  owner: 'app',
  startedAt: '',
  state: 'proved',
  doing: 'hand-over',
  old: '1',
  fresh: '2',
  spare: null,
  there: ['1'],
  oldKid: 'old-kid',
  newKid: 'new-kid',
  swapped: false,
  dates: { stored: '2026-01-02', ends: '2027-01-02' },
  back: false,
  sent: [],
})
const value = async (name: string) => ((await secrets.has(name)) === null ? null : secrets.use(name, (kept) => kept))
const kept = (over: SecretStore = secrets) => ({ store, secrets: over, clock: systemClock })

/** The keychain is cut off before so many of its changes. */
const cut = (after: number): SecretStore => {
  let changes = 0
  const count = () => {
    if (changes++ === after) throw new Error('cut')
  }
  return {
    ...secrets,
    put: async (name, secret) => {
      count()
      return secrets.put(name, secret)
    },
    clear: async (name) => {
      count()
      return secrets.clear(name)
    },
  }
}

test.each(['client_secret', 'private_key'] as const)(
  '%s: cut off before any change of the keychain, handing over and back ends as if it were not',
  async (field) => {
    for (let after = 0; after < 9; after++) {
      store = memoryStore()
      secrets = memorySecrets()
      store.create(setup)
      store.setField(setup.id, 'key_id', 'old-kid')
      await secrets.put(secretName(setup.id, field), 'old')
      if (field === 'private_key') await secrets.put(secretName(setup.id, 'private_key_password'), 'locked')
      await secrets.put(nextName(setup.id, field), 'new')
      const signs = field === 'private_key'
      await swapIn(kept(cut(after)), setup.id, rotation(field), signs).catch(() => {})
      await swapIn(kept(), setup.id, rotation(field), signs)
      expect(await value(secretName(setup.id, field))).toBe('new')
      expect(await value(formerName(setup.id, field))).toBe('old')
      expect(await value(nextName(setup.id, field))).toBeNull()
      if (signs) {
        expect(await value(secretName(setup.id, 'private_key_password'))).toBeNull()
        expect(await value(formerName(setup.id, 'private_key_password'))).toBe('locked')
        expect(store.setup(setup.id)?.fields.key_id).toBe('new-kid')
      }
      await swapBack(kept(cut(after)), setup.id, rotation(field), signs).catch(() => {})
      await swapBack(kept(), setup.id, rotation(field), signs)
      expect(await value(secretName(setup.id, field))).toBe('old')
      if (signs) expect(await value(secretName(setup.id, 'private_key_password'))).toBe('locked')
      expect(store.setup(setup.id)?.fields.key_id).toBe('old-kid')
      await clearAside(kept(), setup.id, field)
      expect(await asideOf(kept(), setup.id, field)).toEqual({ next: false, former: false })
    }
  },
)

test('the dates are those of the secret that the setup has', async () => {
  await secrets.put(secretName(setup.id, 'client_secret'), 'old')
  await secrets.put(nextName(setup.id, 'client_secret'), 'new')
  saveDates({ store }, setup.id, { field: 'client_secret', ends: '2027-01-02', rotateDays: 90 })
  await swapIn(kept(), setup.id, rotation('client_secret'), false)
  const today = store.setupSettings(setup.id)['secret.client_secret.stored']
  expect(today).toMatch(/^\d{4}-\d\d-\d\d$/)
  expect(store.setupSettings(setup.id)['secret.client_secret.ends']).toBeUndefined()
  expect(store.setupSettings(setup.id)['secret.client_secret.rotate']).toBe('90')
  await swapBack(kept(), setup.id, rotation('client_secret'), false)
  expect(store.setupSettings(setup.id)).toMatchObject({
    'secret.client_secret.stored': '2026-01-02',
    'secret.client_secret.ends': '2027-01-02',
    'secret.client_secret.rotate': '90',
  })
})

test('a setup without a secret has none again after it was taken back', async () => {
  await secrets.put(nextName(setup.id, 'client_secret'), 'new')
  await swapIn(kept(), setup.id, rotation('client_secret'), false)
  expect(await value(secretName(setup.id, 'client_secret'))).toBe('new')
  await swapBack(kept(), setup.id, rotation('client_secret'), false)
  expect(await value(secretName(setup.id, 'client_secret'))).toBeNull()
  expect(store.setupSettings(setup.id)['secret.client_secret.stored']).toBeUndefined()
})

test('a key is made once, and only its public half is given', async () => {
  const first = await newKeyOf(kept(), setup.id, 'RS256')
  const again = await newKeyOf(kept(), setup.id, 'RS256')
  expect(again).toEqual(first)
  expect(Object.keys(first.jwk).toSorted()).toEqual(['alg', 'e', 'kid', 'kty', 'n', 'use'])
  expect(first.pem).toContain('BEGIN PUBLIC KEY')
})

test('what is kept aside is removed with the setup', () => {
  expect(secretNamesOf(setup.id)).toEqual(
    expect.arrayContaining([
      nextName(setup.id, 'client_secret'),
      nextName(setup.id, 'private_key'),
      formerName(setup.id, 'client_secret'),
      formerName(setup.id, 'private_key'),
      formerName(setup.id, 'private_key_password'),
    ]),
  )
})
