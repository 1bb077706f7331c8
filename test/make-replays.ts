import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { bundleOf } from '../core/app/bundles.ts'
import type { ProviderId } from '../core/model/provider-ids.ts'
import { startPracticeTenant } from '../core/practice/index.ts'
import type { RunTokens } from '../core/run/run-tokens.ts'
import { guideNamed, runOf } from './support/run-guide.ts'
import { signsInAtOnce } from './support/walk-sign-in.ts'
import { words } from './support/words.ts'

/**
 * Makes the first bundles of `test/replays` from the practice tenant: `node test/make-replays.ts`. The name of each is the
 * guide and the fault; its root cause is in `causes.json` beside them, which is written by hand.
 */
const cases: readonly (readonly [ProviderId, string, string | null])[] = [
  ['okta', 'okta/fortanix-key-insight', null],
  ['okta', 'okta/fortanix-key-insight', 'policy.no-match'],
  ['okta', 'okta/fortanix-key-insight', 'client.secret-wrong'],
  ['okta', 'okta/crul', 'tls.expired'],
  ['okta', 'okta/openmetadata', 'cors.origin-not-trusted'],
  ['auth0', 'auth0/fortanix-key-insight', 'api.not-authorized'],
  ['auth0', 'auth0/fortanix-key-insight', 'token.signature'],
  ['any', 'any/sign-on', 'login.nonce-mismatch'],
]

for (const [provider, id, fault] of cases) {
  const tenant = await startPracticeTenant({ provider, faults: fault === null ? [] : [fault] })
  const guide = guideNamed(id)
  let tokens: RunTokens | null = null
  const run = await runOf(guide, tenant.values(id), tenant.secrets(id), {
    settings: { ca: tenant.ca(), timeout: 15_000 },
    ...(guide.flow === 'authorization_code' ? { signOn: signsInAtOnce() } : {}),
    keepTokens: (got) => {
      tokens = got
    },
  })
  await tenant.close()
  const views = (tokens as RunTokens | null)?.views ?? []
  const bundle = bundleOf({ run, tokens: views }, { guide, pack: null, pseudonyms: true, practice: true, words })
  const name = `${id.replace('/', '-')}.${fault ?? 'green'}.zip`
  writeFileSync(join(import.meta.dirname, 'replays', name), bundle)
  console.log(`${name}: ${run.rootCause}`)
}
