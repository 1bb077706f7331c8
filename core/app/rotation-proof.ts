import type { Guide } from '../model/guide.ts'
import type { Fields } from '../model/profile.ts'
import type { RunResult } from '../model/result.ts'
import type { RunOptions } from '../run/options.ts'
import type { SecretStore } from '../store/secret-store.ts'
import { reportOf } from '../words/report.ts'
import type { Words } from '../words/words.ts'
import type { NamedSecret, Proved } from './rotation-notes.ts'
import { lendSecret } from './rotation-secrets.ts'

const issued = 'token.issued'

export interface ProofOptions extends Pick<RunOptions, 'settings' | 'tool' | 'hostKind' | 'signal'> {
  guide: Guide
  fields: Fields
  secrets: SecretStore
  words: Words
}

/** Whether a token is issued for the secret of a name: a run of the step that asks for one, with that secret in its place. */
export async function proveSecret(
  { guide, fields, secrets, words, ...rest }: ProofOptions,
  { field, name, kid }: NamedSecret,
): Promise<Proved> {
  const { run } = await import('../run/run.ts')
  const result = await run({
    ...rest,
    guide,
    fields: kid === null ? fields : { ...fields, key_id: kid },
    step: guide.steps.find(({ proves }) => proves.some(({ check }) => check === issued))?.id ?? null,
    borrow: async (wanted, use) => (wanted === field ? lendSecret(secrets, name, use) : null),
  })
  if (result.results.some(({ check, status }) => check === issued && status === 'pass')) return { ok: true }
  return { ok: false, says: reportOf(result, guide, words).headline, passes: mayPass(result) }
}

/** A new secret that is not known everywhere yet is refused as a wrong one is. */
const mayPass = ({ rootCause }: RunResult): boolean => rootCause !== null && /^(client|assertion)\./.test(rootCause)
