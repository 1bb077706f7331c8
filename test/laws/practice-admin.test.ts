import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type PracticeTenant, practiceFaults, startPracticeTenant } from '../../core/practice/index.ts'
import { credentialOf } from '../support/admin-credential.ts'
import { guideIds, guideNamed, runOf } from '../support/run-guide.ts'
import { signsInAtOnce } from '../support/walk-sign-in.ts'

const providers = ['okta', 'auth0'] as const

/** Faults of which the configuration says more than a refused request: the better root cause, and why it is better. */
const better: Readonly<Record<string, readonly [diagnosis: string, why: string]>> = {
  'okta login.response-type': [
    'client.grant-not-allowed',
    'the grant type is what is selected in the console; Okta derives the response type from it',
  ],
  'okta login.silent-renewal': ['client.grant-not-allowed', 'the app lacks the grant type refresh_token'],
  'okta cors.origin-not-trusted': [
    'login.redirect-uri',
    'neither list has the typed address, and that of the redirect URIs comes first',
  ],
  'auth0 client.auth-failed': ['client.unknown', 'the token endpoint does not say which of the two is wrong'],
}

const isRed = ({ status }: { status: string }) => status === 'fail' || status === 'warn'

/** A run by somebody who has given access to the admin API. */
function runOn(tenant: PracticeTenant, name: string) {
  const guide = guideNamed(name)
  const slow = tenant.faults.includes('http.timeout')
  const access = tenant.admin()
  if (!access) throw new Error('no admin API')
  return runOf(guide, tenant.values(name), tenant.secrets(name), {
    settings: { ca: tenant.ca(), timeout: slow ? 1000 : 15_000 },
    tryMethods: tenant.faults.some((fault) => fault === 'client.secret-encoding' || fault === 'client.auth-method'),
    lendAdmin: (use) => use(credentialOf(access.read)),
    ...(guide.flow === 'authorization_code'
      ? { signOn: signsInAtOnce(tenant.faults.includes('login.timeout') ? 500 : 5000) }
      : {}),
  })
}

describe.each(providers)('with admin access on the %s practice tenant', (provider) => {
  let tenant: PracticeTenant
  beforeAll(async () => {
    tenant = await startPracticeTenant({ provider })
  })
  afterAll(() => tenant.close())

  test.each(guideIds.filter((id) => id.startsWith(`${provider}/`)))(
    '%s is green when nothing is broken',
    async (name) => {
      tenant.setFaults([])
      const { rootCause, results } = await runOn(tenant, name)
      expect({ rootCause, red: results.filter(isRed) }).toEqual({ rootCause: null, red: [] })
    },
  )

  const faults = practiceFaults(provider).flatMap(({ guides = [], ...fault }) =>
    guides.map((guide) => ({ ...fault, guide })),
  )

  test.each(faults)(
    '$id in $guide has the same root cause, or a better one',
    async ({ id, guide, warning, advice }) => {
      tenant.setFaults([id])
      const { rootCause, results } = await runOn(tenant, guide)
      const [best] = better[`${provider} ${id}`] ?? [warning || advice ? null : id]
      expect(rootCause).toBe(best)
      expect(results.filter(({ status }) => status === 'error')).toEqual([])
      // Where nothing comes through, nothing is said of rights.
      const rights = results.find(({ check }) => check === 'admin.rights-complete')
      expect(rights && isRed(rights)).not.toBe(true)
    },
  )

  test('no better root cause is stated for a fault that does not exist', () => {
    const known = faults.map(({ id }) => `${provider} ${id}`)
    expect(Object.keys(better).filter((name) => name.startsWith(provider) && !known.includes(name))).toEqual([])
  })
})
