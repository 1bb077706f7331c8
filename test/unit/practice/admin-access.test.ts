import { afterAll, beforeAll, expect, test } from 'vitest'
import { adminFaults, chosenAdminFaults } from '../../../core/practice/admin-faults.ts'
import { type PracticeTenant, startPracticeTenant } from '../../../core/practice/index.ts'

let tenant: PracticeTenant
beforeAll(async () => {
  tenant = await startPracticeTenant({ provider: 'any' })
})
afterAll(() => tenant.close())

test('a provider without an admin API has no access to it and cannot start empty', async () => {
  expect(tenant.admin()).toBeNull()
  await expect(startPracticeTenant({ provider: 'any', empty: true })).rejects.toThrow(
    'The practice tenant for any cannot be empty.',
  )
})

test('an admin fault that does not exist throws', () => {
  expect(() => tenant.setAdminFaults(['half-eaten'])).toThrow('no admin fault named half-eaten')
  expect(() => tenant.setAdminFaults(['rights:okta.apps.read'])).toThrow('rights:okta.apps.read')
  expect(() => tenant.setAdminFaults([...adminFaults])).not.toThrow()
})

test('a right of the provider can be taken away by its name', () => {
  expect([...chosenAdminFaults(['rights:read:clients', 'conflict'], ['read:clients'])]).toEqual([
    'rights:read:clients',
    'conflict',
  ])
})
