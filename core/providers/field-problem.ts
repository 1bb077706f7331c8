import type { Guide } from '../model/guide.ts'
import type { PlainFieldName } from '../model/profile.ts'
import type { Provider } from '../model/provider.ts'
import { isPrivateJwk, type SecretKind, secretWithin } from '../model/secret-text.ts'
import type { InputProblem } from '../model/target.ts'
import { foreignLetter, hasControl, isPlaceholder, isQuoted } from '../model/typed-text.ts'
import { addressProblem, type Say } from './address-problem.ts'
import { scopeProblem } from './scope-problem.ts'

/** What ids and secrets of a provider look like. */
export type Shapes = Pick<Provider['looksLike'], 'clientId' | 'clientSecret' | 'clientIdMistakes' | 'clientIdMayBeName'>

const longest: Partial<Record<PlainFieldName, number>> = { scope: 1024, audience: 600, resource: 600 }
/** Fields whose right values may look like a secret. */
const free: readonly PlainFieldName[] = ['audience', 'resource', 'scope', 'key_id', 'redirect_uri', 'origin']

export const labelOf = (field: PlainFieldName, guide: Guide): string =>
  guide.fields.find((candidate) => candidate.name === field)?.label ?? field

export const secretIn = (field: PlainFieldName, label: string, kind: SecretKind | null = null): InputProblem => ({
  field,
  diagnosis: 'input.secret-in-client-id',
  says: kind === null ? `What stands in ${label} looks like a secret.` : `${label} holds ${kind}.`,
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
    return say(
      'relying-party.private-key-set',
      `What stands in ${label} holds a private key, and this field is shown and saved.`,
    )
  const kind = secretWithin(value)
  if (kind) return secretIn(field, label, kind)
  if (field === 'key_id' && /^[{[].*"kty"/.test(value))
    return say('input.malformed', `${label} holds a whole key: enter the value of its member kid.`)
  if (isPlaceholder(value)) return say('input.placeholder', `${label} still holds a placeholder.`, value.slice(0, 80))
  if (hasControl(value)) return say(malformed, `${label} holds an invisible character or a line break.`)
  const most = longest[field] ?? 256
  if (value.length > most)
    return say(malformed, `${label} is ${value.length} characters long; at most ${most} are allowed.`)
  if (!free.includes(field) && looksLike.clientSecret.test(value) && !looksLike.clientId.test(value))
    return secretIn(field, label)
  const options = guide.fields.find((candidate) => candidate.name === field)?.options
  if (options && !options.includes(value))
    return say('input.malformed', `${label} must be one of ${options.join(', ')}.`, value)
  if (field === 'client_id') return clientIdProblem(label, value, looksLike, say)
  if ((field === 'audience' || field === 'resource') && isQuoted(value))
    return say('input.malformed', `There are quotation marks around ${label}: enter what is between them.`, value)
  if (field === 'redirect_uri' || field === 'origin') return addressProblem(field, label, value, say)
  return field === 'scope' ? scopeProblem(value, guide, say) : null
}

/** RFC 6749 appendix A.1 allows printable ASCII; which provider gave the id tells more. */
function clientIdProblem(label: string, value: string, { clientIdMistakes = [], clientIdMayBeName }: Shapes, say: Say) {
  const malformed = (says: string) => say('input.malformed', `${label} holds ${says}`, value)
  if (!clientIdMayBeName && /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(value))
    return malformed('an e-mail address. The client ID is the ID of the app, not of a user.')
  if (/\s/.test(value)) return malformed('a space. Copy the ID of the app, not its name.')
  const foreign = foreignLetter(value)
  if (foreign) return malformed(`a character that no client ID has: ${foreign}.`)
  const mistake = clientIdMistakes.find(({ pattern }) => pattern.test(value))
  return mistake ? malformed(mistake.holds) : null
}
