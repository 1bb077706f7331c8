import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { rootCertificates } from 'node:tls'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { fromSetup, type Prepared } from '../../../cli/prepared.ts'
import { openStore } from '../../../core/store/sqlite-store.ts'
import { guideNamed } from '../../support/run-guide.ts'
import { setup } from '../store/samples.ts'

let home: string
beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), 'preflight-saved-'))
  vi.stubEnv('IDP_PREFLIGHT_HOME', home)
})
afterEach(() => {
  vi.unstubAllEnvs()
  rmSync(home, { recursive: true, force: true })
})

test('a saved setup brings the certificates that it trusts in the window, its own and those of all setups', async () => {
  const [own = '', shared = ''] = rootCertificates
  const store = openStore(join(home, 'preflight.db'))
  store.create(setup('a', { name: 'Acme' }))
  store.addAuthority('a', 'A', own)
  store.shareAuthority('B', shared)
  store.close()
  const guide = guideNamed('okta/fortanix-key-insight')
  const given = { guide, fields: {}, secrets: new Map(), settings: { ca: ['given'] } } as unknown as Prepared
  expect((await fromSetup('Acme', given, 'en')).settings.ca).toEqual(['given', own, shared])
})
