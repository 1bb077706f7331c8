import { describe, expect, test } from 'vitest'
import { shownBy } from '../../../core/app/shown-faults.ts'
import type { ProviderId } from '../../../core/model/provider-ids.ts'
import {
  type PracticeTenant,
  practiceFaults,
  seenToo,
  startPracticeTenant,
  unseen,
} from '../../../core/practice/index.ts'
import { guideIds, guideNamed, runGuide } from '../../support/run-guide.ts'

const guides = guideIds.map(guideNamed)
const shown = (id: string, provider: ProviderId = 'okta') => {
  const fault = practiceFaults(provider).find((each) => each.id === id)
  if (!fault) throw new Error(id)
  return shownBy(fault, guides, { unseen, seenToo })
}

describe('the guides that show a fault', () => {
  test('are those that have a check for it', () => {
    expect(shown('policy.no-match')).toEqual(
      expect.arrayContaining(['okta/crul', 'okta/fortanix-key-insight', 'okta/any']),
    )
    expect(shown('policy.no-match')).not.toContain('okta/palo-alto-cloud-identity-engine')
    expect(shown('clock.ahead')).toEqual(guideIds.filter((id) => id.startsWith('okta/')))
    expect(shown('clock.ahead', 'auth0')).toEqual(guideIds.filter((id) => id.startsWith('auth0/')))
    expect(shown('clock.ahead', 'any')).toEqual(['any/client-credentials', 'any/connection', 'any/sign-on'])
  })

  test('are not those whose run never meets it', () => {
    expect(shown('tls.expired')).not.toContain('okta/openmetadata')
    expect(shown('assertion.expired')).toEqual(['okta/openmetadata-ingestion'])
  })

  test('are those that report whatever was answered, where nothing asks about it', () => {
    expect(shown('token.refused')).toEqual(guideIds.filter((id) => id.startsWith('okta/')))
    expect(shown('login.cancelled')).toEqual(['okta/openmetadata'])
    expect(shown('login.cancelled', 'any')).toEqual(['any/sign-on'])
    expect(shown('client.dpop-required', 'any')).toEqual(['any/client-credentials', 'any/sign-on'])
    expect(shown('client.dpop-required')).toContain('okta/openmetadata')
  })

  test('are more than a handful for every guide', () => {
    for (const { id, provider, fields } of guides) {
      const seen = practiceFaults(provider).filter((fault) => shownBy(fault, guides, { unseen, seenToo }).includes(id))
      expect(seen.length, id).toBeGreaterThan(fields.some(({ name }) => name === 'client_id') ? 50 : 30)
    }
  })
})

describe('a fault that is listed as unseen', () => {
  // The guides for people's sign-in need a person and a free port; the laws walk them.
  test.each(Object.entries(unseen).filter(([id]) => guideNamed(id).flow !== 'authorization_code'))(
    'is one that %s has a check for and does not meet',
    async (id, faults) => {
      const { provider } = guideNamed(id)
      const tenant: PracticeTenant = await startPracticeTenant({ provider })
      for (const fault of faults.slice(0, 3)) {
        tenant.setFaults([fault])
        const report = await runGuide(guideNamed(id), tenant.values(id), tenant.secrets(id), { ca: tenant.ca() })
        expect([fault, report.rootCause]).toEqual([fault, null])
      }
      await tenant.close()
    },
  )
})
