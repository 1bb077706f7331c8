import { afterEach, describe, expect, test } from 'vitest'
import { planOf } from '../../core/admin/plan.ts'
import { adminRights } from '../../core/app/admin-rights.ts'
import { testOf } from '../../core/app/admin-test.ts'
import { openWorld } from '../../core/app/admin-world.ts'
import type { AdminCredentials } from '../../core/practice/admin-access.ts'
import { credentialOf } from '../support/admin-credential.ts'
import { empty, open, settingsOf } from '../support/empty-tenant.ts'
import { words } from '../support/words.ts'

afterEach(async () => {
  for (const each of open.splice(0)) await each.close()
})

const guideId = 'auth0/any'

async function opened(at: Awaited<ReturnType<typeof empty>>, purpose: 'read' | 'write') {
  const fields = at.store.setup(at.setup.id)?.fields ?? {}
  const world = await openWorld({
    guide: at.guide,
    fields,
    settings: settingsOf(at.tenant),
    lend: async (use) => use(credentialOf(at.tenant.admin()?.[purpose] as AdminCredentials)),
    scopes: adminRights(at.guide, fields, purpose),
    signal: new AbortController().signal,
  })
  open.push(world)
  return world
}

describe('an access at Auth0', () => {
  test.each(['create:client_grants', 'delete:clients', 'read:resource_servers'])(
    'of which the right %s was taken says so when it is tried',
    async (right) => {
      const at = await empty(guideId, 'auth0', { audience: 'https://api.example' })
      expect(await testOf(await opened(at, 'write'), words, 'write')).toMatchObject({ ok: true, lacking: [] })
      at.tenant.setAdminFaults([`rights:${right}`])
      const tested = await testOf(await opened(at, 'write'), words, 'write')
      expect(tested).toMatchObject({ ok: false, lacking: [right] })
      expect(tested.says).toContain(right)
    },
  )

  test('has a token of before refused, and the refusal names the right', async () => {
    const at = await empty(guideId, 'auth0', { audience: 'https://api.example' })
    const world = await opened(at, 'write')
    at.tenant.setAdminFaults(['rights:create:clients'])
    const { answer } = await world.send({ method: 'POST', path: '/api/v2/clients', body: { name: 'Mine' } })
    expect(answer?.json).toMatchObject({ statusCode: 403, message: expect.stringContaining('create:clients') })
  })

  test('works at plain HTTP, too: the name of the Management API begins with https', async () => {
    const at = await empty(guideId, 'auth0', { audience: 'http://api.example/' })
    at.store.setField(at.setup.id, 'domain', at.tenant.origin.replace('https:', 'http:'))
    const world = await opened(at, 'read')
    expect(await testOf(world, words, 'read')).toMatchObject({ ok: true, lacking: [] })
    // An identifier is any text: it need not begin with https.
    const api = planOf(await world.read()).find(({ kind }) => kind === 'resource-server')
    expect(api).toMatchObject({ action: 'create', after: { identifier: 'http://api.example/' } })
  })
})
