import type { Guide } from '../model/guide.ts'
import type { SettingName } from '../model/inputs.ts'
import { type Fields, type SecretFieldName, secretFieldNames } from '../model/profile.ts'
import type { Proof } from '../model/proof.ts'
import type { Settings } from '../run/options.ts'
import type { SecretStore } from '../store/secret-store.ts'
import type { Store } from '../store/store.ts'
import { fingerprintsOf, holdsStill, noSecret } from './fingerprints.ts'
import { runEvidence } from './run-evidence.ts'
import { loginName, proxySettings } from './settings.ts'

/** A run of a saved setup that was not started in a window, with what it used. */
export interface TerminalRun {
  id: string
  ended: string
  fields: Fields
  /** Those that it used, sealed. */
  secrets: Readonly<Partial<Record<SecretFieldName, string | null>>>
  proofs: readonly Proof[]
  /** The ways of the command line. */
  ways: Pick<Settings, 'proxy' | 'pac' | 'dns' | 'resolve'>
  /** CA certificates were given that the setup does not have. */
  otherAuthorities: boolean
}

type Kept = { store: Store; secrets: SecretStore }

const variables = ['http_proxy', 'https_proxy', 'all_proxy']
const isSet = (env: NodeJS.ProcessEnv): boolean =>
  Object.entries(env).some(([name, value]) => value && variables.includes(name.toLowerCase()))

/** Whether a terminal reaches the outside as a window does: by the variables of the environment, or by no proxy at all. */
async function sameProxy({ store, secrets }: Kept, { proxy, pac }: TerminalRun['ways']): Promise<boolean> {
  const { mode } = proxySettings({ store })
  if (pac !== undefined) return false
  if (mode === 'none') return proxy === 'none' || (proxy === undefined && !isSet(process.env))
  if (mode === 'url' || mode === 'pac' || proxy !== undefined) return false
  return (await secrets.has(loginName)) === null
}

/** What this run did in another way than a window would. */
async function otherWays(kept: Kept, { ways, otherAuthorities }: TerminalRun): Promise<SettingName[]> {
  const named = (ways.dns ?? []).length + (ways.resolve ?? []).length > 0
  return [
    ...((await sameProxy(kept, ways)) ? [] : ['proxy' as const]),
    ...(named ? ['name-servers' as const] : []),
    ...(otherAuthorities ? ['authorities' as const] : []),
  ]
}

/**
 * Keeps what a run of the terminal proved of a setup, as a window keeps it. Of a run with other values, or by another way,
 * nothing is kept: what was proved before stays, and is not mixed with it.
 */
export async function keepEvidence(kept: Kept, id: string, guide: Guide, run: TerminalRun): Promise<void> {
  const setup = kept.store.setup(id)
  if (!setup) return
  const session = { ...kept, practice: { tenant: null, setups: new Set<string>() } }
  const now = await fingerprintsOf(session, setup, guide)
  const secrets = Object.fromEntries(
    secretFieldNames.map((name) => [name, name in run.secrets ? (run.secrets[name] ?? null) : noSecret]),
  )
  const used = {
    ...(await fingerprintsOf(session, { ...setup, fields: run.fields }, guide)),
    ...secrets,
    ...Object.fromEntries((await otherWays(kept, run)).map((name) => [name, null])),
  }
  const evidence = runEvidence(run.proofs, run.id, run.ended, used)
  if (evidence.every(({ inputs }) => holdsStill(inputs, now))) kept.store.addEvidence(id, evidence)
}
