import { expect, test } from 'vitest'
import { providerIds } from '../../core/model/provider-ids.ts'
import { startPracticeTenant } from '../../core/practice/index.ts'
import { guideIds, guideNamed, runOf } from '../support/run-guide.ts'

/** What a quiet run may ask of a provider: what everybody may read. */
const open = /\/(\.well-known\/[\w/-]+|v1\/keys|keys|jwks(\.json)?|certs)$/

test.each(providerIds)('a quiet run sends no request that names the client to %s', async (provider) => {
  const tenant = await startPracticeTenant({ provider })
  try {
    const guides = guideIds.filter((id) => guideNamed(id).provider === provider)
    expect(guides.length).toBeGreaterThan(0)
    for (const id of guides) {
      const values = tenant.values(id)
      const quiet = await runOf(guideNamed(id), values, tenant.secrets(id), {
        settings: { ca: tenant.ca(), timeout: 15_000 },
        recheck: 'metadata',
      })
      expect(quiet.recheck).toBe('metadata')
      expect(quiet.exchanges.length).toBeGreaterThan(0)
      const paths = quiet.exchanges.map(({ url }) => URL.parse(url)?.pathname ?? url)
      expect
        .soft(
          paths.filter((path) => path !== '/' && !open.test(path)),
          id,
        )
        .toEqual([])
      expect
        .soft(
          quiet.exchanges.filter(({ method }) => method !== 'GET' && method !== 'HEAD'),
          id,
        )
        .toEqual([])
      const { client_id } = values
      if (client_id) expect.soft(JSON.stringify(quiet.exchanges), id).not.toContain(client_id)
      expect.soft(JSON.stringify(quiet.exchanges), id).not.toContain('authorization"')
      // Whether it passes is another question; that it judged something is not.
      expect.soft(quiet.counts.pass, id).toBeGreaterThan(3)
      expect.soft(quiet.counts.error, id).toBe(0)
    }
  } finally {
    await tenant.close()
  }
})
