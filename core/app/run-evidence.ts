import type { Proof } from '../model/proof.ts'
import type { Evidence } from '../store/store.ts'
import type { Fingerprints } from './fingerprints.ts'

/** What a cancelled run did not reach says nothing about what was proved before. */
const wasAnswered = ({ outcome }: Proof): boolean => outcome.kind !== 'blocked' || outcome.by.kind !== 'cancelled'

const evidenceOf = (
  { check, outcome, exchange, inputs }: Proof,
  run: string,
  at: string,
  used: Fingerprints,
): Evidence => ({
  check,
  outcome,
  exchange,
  run,
  at,
  inputs: Object.fromEntries(inputs.map((name) => [name, used[name]])),
})

/** What a run proved, with what each outcome depended on. @param at when it ended (ISO 8601) */
export const runEvidence = (proofs: readonly Proof[], run: string, at: string, used: Fingerprints): Evidence[] =>
  proofs.filter(wasAnswered).map((proof) => evidenceOf(proof, run, at, used))
