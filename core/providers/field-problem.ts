import type { Guide } from '../model/guide.ts'
import type { PlainFieldName } from '../model/profile.ts'
import type { Provider } from '../model/provider.ts'
import type { Said } from '../model/said.ts'
import { isPrivateJwk, type SecretKind, secretWithin } from '../model/secret-text.ts'
import type { InputProblem } from '../model/target.ts'
import { foreignLetter, hasControl, isPlaceholder, isQuoted } from '../model/typed-text.ts'
import { said } from '../words/said.ts'
import { addressProblem, type Say } from './address-problem.ts'
import { scopeProblem } from './scope-problem.ts'

/** What ids and secrets of a provider look like. */
export type Shapes = Pick<
  Provider['looksLike'],
  'clientId' | 'clientSecret' | 'clientIdMistakes' | 'clientIdMayBeName' | 'ownScopes'
>

const longest: Partial<Record<PlainFieldName, number>> = { scope: 1024, audience: 600, resource: 600 }
/** Fields whose right values may look like a secret. */
const free: readonly PlainFieldName[] = ['audience', 'resource', 'scope', 'key_id', 'redirect_uri', 'origin']

export const labelOf = (field: PlainFieldName, guide: Guide): string =>
  guide.fields.find((candidate) => candidate.name === field)?.label ?? field

export const secretIn = (field: PlainFieldName, label: string, kind: SecretKind | null = null): InputProblem => ({
  field,
  diagnosis: 'input.secret-in-client-id',
  says: said(kind === null ? 'intake.may-be-secret' : `intake.holds-${kind}`, { label }),
})

/** What is wrong with the value of one field that is no address of a server, or null. */
export function fieldProblem(
  field: PlainFieldName,
  value: string,
  guide: Guide,
  looksLike: Shapes,
): InputProblem | null {
  const say: Say = (diagnosis, says, actual) =>
    actual === undefined ? { field, diagnosis, says } : { field, diagnosis, says, actual }
  const label = labelOf(field, guide)
  const malformed = field === 'scope' ? 'input.scope-malformed' : 'input.malformed'
  if (!value) return null
  if (field === 'key_id' && isPrivateJwk(value))
    return say('relying-party.private-key-set', said('intake.holds-private-key', { label }))
  const kind = secretWithin(value)
  if (kind) return secretIn(field, label, kind)
  if (field === 'key_id' && /^[{[].*"kty"/.test(value))
    return say('input.malformed', said('intake.holds-jwk', { label }))
  if (isPlaceholder(value)) return say('input.placeholder', said('intake.placeholder', { label }), value.slice(0, 80))
  if (hasControl(value)) return say(malformed, said('intake.invisible-character', { label }))
  const most = longest[field] ?? 256
  if (value.length > most) return say(malformed, said('intake.too-long', { label, length: value.length, most }))
  if (!free.includes(field) && looksLike.clientSecret.test(value) && !looksLike.clientId.test(value))
    return secretIn(field, label)
  const options = guide.fields.find((candidate) => candidate.name === field)?.options
  if (options && !options.includes(value))
    return say('input.malformed', said('intake.not-an-option', { label, options }), value)
  if (field === 'client_id') return clientIdProblem(label, value, looksLike, say)
  if ((field === 'audience' || field === 'resource') && isQuoted(value))
    return say('input.malformed', said('intake.quoted', { label }), value)
  if (field === 'redirect_uri' || field === 'origin') return addressProblem(field, label, value, say)
  return field === 'scope' ? scopeProblem(value, guide, looksLike, say) : null
}

/** RFC 6749 appendix A.1 allows printable ASCII; which provider gave the id tells more. */
function clientIdProblem(label: string, value: string, { clientIdMistakes = [], clientIdMayBeName }: Shapes, say: Say) {
  const malformed = (says: Said) => say('input.malformed', says, value)
  if (!clientIdMayBeName && /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(value))
    return malformed(said('intake.client-id-is-email', { label }))
  if (/\s/.test(value)) return malformed(said('intake.client-id-has-space', { label }))
  const foreign = foreignLetter(value)
  if (foreign) return malformed(said('intake.client-id-letter', { label, letter: foreign }))
  const mistake = clientIdMistakes.find(({ pattern }) => pattern.test(value))
  return mistake ? malformed(mistake.says(label)) : null
}
