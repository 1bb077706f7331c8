import { isAdminSecret } from '../admin/access.ts'
import type { Network } from '../model/network.ts'
import { type SecretFieldName, secretFieldNames } from '../model/profile.ts'
import type { Provider } from '../model/provider.ts'
import type { Intake } from '../model/target.ts'
import { createNetwork } from '../network/node-network.ts'
import type { VerifySignature } from '../oauth/signature.ts'
import type { ProbeContext } from '../probes/probe.ts'
import { providers } from '../providers/index.ts'
import { createMask, type RunMask } from '../report/redact.ts'
import { NotRecorded } from './not-recorded.ts'
import type { RunOptions } from './options.ts'
import { type Plan, plan } from './plan.ts'
import { lookedAtConfiguration, type Replay, replayOf } from './replayed.ts'
import { type Taping, taping } from './taping.ts'

/** However long its parts may take, a run ends after this many of their time limits. */
const deadlines = 10

/** What a run has in hand once it has begun. */
export interface Begun {
  started: Date
  provider: Provider
  mask: RunMask
  intake: Intake
  planned: Plan
  network: Network
  /** Checks the signature of a token. */
  verify: VerifySignature
  /** Writes down what the run sees. */
  taping: Taping
  /** The world of a run that is judged again; null where the world itself is asked. */
  replay: Replay | null
  /** Lends a secret, and hides it from then on wherever it comes back. */
  borrow: RunOptions['borrow']
  /** The same for what opens the admin API; null where nobody has given access. */
  lendAdmin: ProbeContext['lendAdmin']
  /** Aborted when the run takes too long. */
  limit: AbortSignal
  /** Aborted when the run takes too long, and when it is cancelled. */
  signal: AbortSignal
}

/** Begins a run: reads what was typed, makes the plan, and a network that asks and hides for this run alone. */
export function begin(options: RunOptions): Begun {
  const { guide, settings, signOn, recorded } = options
  const replay = recorded ? replayOf(recorded) : null
  const started = replay?.started ?? new Date()
  const provider = providers[guide.provider]
  const mask = createMask()
  const read = provider.intake(options.fields, guide)
  const intake = replay?.intake(read) ?? read
  const limit = AbortSignal.timeout(settings.timeout * deadlines + (signOn?.patience ?? 0))
  const signal = AbortSignal.any([options.signal, limit])
  const tape = taping()
  const network =
    replay?.network ??
    createNetwork({
      ...settings,
      userAgent: userAgentOf(options.tool),
      mask,
      headers: provider.headers,
      learn: mask.learn,
      signal,
    })
  const borrow: RunOptions['borrow'] = (field, use) =>
    options.borrow(field, (secret) => {
      mask.learn(field, secret, intake.values.client_id)
      tape.lent(field, secret)
      return use(secret)
    })
  const chosen = planned(options)
  return {
    started,
    provider,
    mask,
    intake,
    planned: replay?.plan(chosen) ?? chosen,
    network: tape.over(network),
    verify: replay?.verify ?? tape.verify,
    taping: tape,
    replay,
    // Placeholders hide nothing, and are hidden nowhere.
    borrow: replay?.borrow ?? borrow,
    lendAdmin: lent(options, mask),
    limit,
    signal,
  }
}

/** What this run asks, as the person agreed to. */
const planned = ({ guide, step, signOn, recheck, recorded, lendAdmin }: RunOptions): Plan =>
  plan(
    guide,
    step,
    signOn !== undefined || (recorded?.tape.wish.signOn ?? false),
    recheck === 'metadata',
    recorded ? lookedAtConfiguration(recorded) : lendAdmin !== undefined,
  )

/** Hides every part of what opens the admin API wherever it comes back. */
const lent = ({ lendAdmin, recorded }: RunOptions, mask: RunMask): ProbeContext['lendAdmin'] => {
  if (recorded)
    return async () => {
      throw new NotRecorded('configuration')
    }
  return lendAdmin
    ? (use) =>
        lendAdmin((credential) => {
          for (const [name, value] of Object.entries(credential)) if (isAdminSecret(name)) mask.learn(name, value)
          return use(credential)
        })
    : null
}

const userAgentOf = ({ name, version }: RunOptions['tool']) => `${name}/${version} (set-up check)`

/** Which secrets are there: those that the guide asks for, and any other that is. Each is hidden from then on. */
export async function secretsThere({ guide }: RunOptions, { borrow }: Begun): Promise<Record<string, boolean>> {
  const secrets: Partial<Record<SecretFieldName, boolean>> = {}
  for (const field of secretFieldNames) {
    const there = (await borrow(field, (secret) => secret !== '')) ?? false
    if (there || guide.fields.some(({ name }) => name === field)) secrets[field] = there
  }
  return secrets
}
