import { afterEach, expect, test } from 'vitest'
import { requestsUntilListed } from '../../../core/practice/admin-faults.ts'
import { type PracticeTenant, startPracticeTenant } from '../../../core/practice/index.ts'
import { makeSet } from '../../support/okta-set.ts'
import { managementOf, tokenFor } from './auth0/management.ts'
import { basic, post } from './clients.ts'

const open: PracticeTenant[] = []
afterEach(async () => {
  for (const each of open.splice(0)) await each.close()
})
const started = async (provider: 'okta' | 'auth0', empty: boolean) => {
  const tenant = await startPracticeTenant({ provider, empty })
  open.push(tenant)
  return tenant
}

test('Okta: a new secret authenticates after a while where changes take effect late, and the old one meanwhile', async () => {
  const tenant = await started('okta', true)
  const made = await makeSet(tenant)
  tenant.setAdminFaults(['eventual'])
  const { json } = await made.call('POST', `${made.at.app}/credentials/secrets`, {})
  const token = async (secret: string) =>
    (
      await post(
        tenant,
        `/oauth2/${made.server}/v1/token`,
        { grant_type: 'client_credentials', scope: 'ki.scan' },
        basic(made.client_id, secret),
      )
    ).status
  const came: number[] = []
  for (let n = 0; n <= requestsUntilListed; n++) came.push(await token(String(json.client_secret)))
  expect(came).toEqual([401, 401, 401, 200])
  expect(await token(made.client_secret)).toBe(200)
})

test('Auth0: a rotated secret authenticates after a while where changes take effect late', async () => {
  const tenant = await started('auth0', false)
  const api = await managementOf(tenant)
  const { client_id } = tenant.values()
  tenant.setAdminFaults(['eventual'])
  const { json } = await api('POST', `/clients/${client_id}/rotate-secret`)
  const asked = { client_id, client_secret: json.client_secret, audience: 'KI-Scanner' }
  const came: number[] = []
  for (let n = 0; n <= requestsUntilListed; n++) came.push((await tokenFor(tenant, asked)).status)
  expect(came).toEqual([401, 401, 401, 200])
})
