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
const accepted = 'client.authenticates'

export interface ProofOptions extends Pick<RunOptions, 'settings' | 'tool' | 'hostKind' | 'signal'> {
  guide: Guide
  fields: Fields
  secrets: SecretStore
  words: Words
}

/**
 * Whether the provider accepts the secret of a name: a run of the step that asks for a token, with that secret in its place.
 * Where users sign in, the app asks for itself: a provider that rejects the grant type has accepted the secret before.
 */
export async function proveSecret(
  { guide, fields, secrets, words, ...rest }: ProofOptions,
  { field, name, kid }: NamedSecret,
): Promise<Proved> {
  const { run } = await import('../run/run.ts')
  const asked = guide.flow === 'authorization_code' ? forItself(guide) : guide
  const proof = asked === guide ? issued : accepted
  const result = await run({
    ...rest,
    guide: asked,
    fields: kid === null ? fields : { ...fields, key_id: kid },
    step: asked.steps.find(({ proves }) => proves.some(({ check }) => check === proof))?.id ?? null,
    borrow: async (wanted, use) => (wanted === field ? lendSecret(secrets, name, use) : null),
  })
  if (result.results.some(({ check, status }) => check === proof && status === 'pass')) return { ok: true }
  return { ok: false, says: reportOf(result, asked, words).headline, passes: mayPass(result) }
}

const ofUsers: readonly string[] = ['scope', 'redirect_uri', 'origin']

/** A guide for sign-ins as one in which the app asks for itself: what users are asked for does not matter to it. */
const forItself = (guide: Guide): Guide => ({
  ...guide,
  flow: 'client_credentials',
  fields: guide.fields.filter(({ name }) => !ofUsers.includes(name)),
  steps: guide.steps.slice(0, 1).map((step) => ({ ...step, proves: [{ check: accepted, level: 'must' }] })),
})

/** A new secret that is not known everywhere yet is refused as a wrong one is. */
const mayPass = ({ rootCause }: RunResult): boolean => rootCause !== null && /^(client|assertion)\./.test(rootCause)
