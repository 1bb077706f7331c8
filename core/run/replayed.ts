import { checkById } from '../checks/index.ts'
import type { FactName } from '../model/facts.ts'
import type { Network } from '../model/network.ts'
import { isPlainField, type SecretFieldName } from '../model/profile.ts'
import type { RunResult } from '../model/result.ts'
import type { Tape } from '../model/tape.ts'
import type { Intake } from '../model/target.ts'
import { newKeyPair, privatePemOf } from '../oauth/key-pair.ts'
import type { VerifySignature } from '../oauth/signature.ts'
import type { Probe } from '../probes/probe.ts'
import { NotRecorded } from './not-recorded.ts'
import type { Plan } from './plan.ts'
import { replayedNetwork } from './replayed-network.ts'

/** A run that is over, to be judged again. */
export type Recorded = RunResult & { tape: Tape }

/** Whether a run holds what is needed to judge it again. */
export const isRecorded = (result: RunResult): result is Recorded => result.tape !== undefined

/** The world of a run that is over, as far as it was written down. */
export interface Replay {
  started: Date
  ended: Date
  network: Network
  verify: VerifySignature
  /** Lends placeholders, so that requests can be built. */
  borrow<T>(field: SecretFieldName, use: (secret: string) => T | Promise<T>): Promise<T | null>
  intake(intake: Intake): Intake
  plan(plan: Plan): Plan
}

export function replayOf({ tape, exchanges, started, ended, profile }: Recorded): Replay {
  const lend = placeholders(tape, profile.secrets)
  return {
    started: new Date(started),
    ended: new Date(ended),
    network: replayedNetwork(tape, exchanges),
    verify: async (raw) => {
      const known = tape.signatures.find(({ token }) => token === raw)
      if (!known) throw new NotRecorded('signature')
      return known.result
    },
    borrow: async (field, use) => {
      const secret = await lend(field)
      return secret === null ? null : use(secret)
    },
    intake: (intake) => withProblems(intake, tape.problems),
    plan: (plan) => withFacts(plan, tape.facts),
  }
}

/** The plain fields of a run that is over; one that held a secret is not among them. */
export const recordedFields = ({ profile }: Pick<RunResult, 'profile'>) =>
  Object.fromEntries(
    Object.entries(profile).flatMap(([name, value]) =>
      isPlainField(name) && typeof value === 'string' ? [[name, value]] : [],
    ),
  )

/** What was wrong with fields that are not kept, in place of what is wrong with their being empty. */
function withProblems(intake: Intake, problems: Tape['problems']): Intake {
  if (problems.length === 0) return intake
  const withheld = new Set(problems.map(({ field }) => field))
  return { ...intake, problems: [...intake.problems.filter(({ field }) => !withheld.has(field)), ...problems] }
}

/** The probes that look at a secret, or wait for a person: what they found is kept, for neither is here. */
function withFacts(plan: Plan, { signOn, ...secret }: Tape['facts']): Plan {
  const found: Readonly<Record<string, Tape['facts']>> = {
    secret,
    'sign-on': signOn ? { signOn } : {},
  }
  const replayed = (probe: Probe): Probe => {
    const facts = found[probe.id]
    if (!facts) return probe
    const fetch = async () => {
      if (Object.keys(facts).length === 0) throw new NotRecorded(probe.id)
      return facts
    }
    return { ...probe, fetch }
  }
  const probes = new Map(plan.probes.map((probe) => [probe, replayed(probe)]))
  return {
    ...plan,
    probes: [...probes.values()],
    giverOf: new Map([...plan.giverOf].map(([fact, probe]) => [fact, probes.get(probe) ?? probe])),
  }
}

/** Something of the same form in place of each secret that was there. */
function placeholders({ secret, facts }: Tape, present: Readonly<Record<string, boolean>>) {
  let key: Promise<string> | null = null
  const keyOf = async (alg: string | null): Promise<string> =>
    alg === null ? 'unusable' : privatePemOf((await newKeyPair(alg)).privateJwk)
  return async (field: SecretFieldName): Promise<string | null> => {
    if (!present[field]) return present[field] === false ? '' : null
    if (field === 'private_key') {
      key ??= keyOf(facts.keyShape?.alg ?? null)
      return key
    }
    if (field === 'private_key_password') return 'placeholder'
    const { bytes = 32, special = false } = secret ?? {}
    return `${special ? '+' : ''}${'placeholder-'.repeat(Math.ceil(Math.min(bytes, 4096) / 12) + 1)}`.slice(
      0,
      Math.max(bytes, 1),
    )
  }
}

/** Facts of the provider's configuration, which no file has. */
const configuration: readonly FactName[] = ['adminAccess', 'adminReading', 'adminLog']

/** Whether a run looked at the configuration of the provider. */
export const lookedAtConfiguration = ({ results }: Pick<Recorded, 'results'>): boolean =>
  results.some(({ check }) => checkById.get(check)?.reads.some((fact) => configuration.includes(fact)) ?? false)
