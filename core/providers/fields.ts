import type { Guide } from '../model/guide.ts'
import { isLoopback } from '../model/hosts.ts'
import { type Fields, isSecretField, type PlainFieldName } from '../model/profile.ts'
import { type FieldProblemId, holdsSecret, type InputProblem, type Repair } from '../model/target.ts'
import { hasControl, isPlaceholder } from '../model/typed-text.ts'

type Values = Partial<Record<PlainFieldName, string>>

const longest: Partial<Record<PlainFieldName, number>> = { scope: 1024, audience: 600 }
/** Fields whose right values may look like a secret. */
const free: readonly PlainFieldName[] = ['audience', 'scope', 'key_id', 'redirect_uri', 'origin']
const addresses: readonly string[] = ['domain', 'authorization_server', 'well_known_url']

/**
 * Reads the fields that are not addresses: trims and says so, fills in the guide's defaults, and names what is missing,
 * a placeholder, of the wrong form, or in the wrong field. Addresses are read by the provider.
 */
export function readPlainFields(
  fields: Fields,
  guide: Guide,
  looksLike: { clientId: RegExp; clientSecret: RegExp },
): { values: Values; repairs: Repair[]; problems: InputProblem[] } {
  const values: Values = {}
  const repairs: Repair[] = []
  const problems: InputProblem[] = []
  for (const [key, raw] of Object.entries(fields)) {
    const field = key as PlainFieldName
    if (addresses.includes(field) || raw === undefined) continue
    const trimmed = raw.trim()
    const value = field === 'origin' ? originAlone(trimmed) : trimmed
    const problem = problemOf(field, value, guide, looksLike)
    if (problem) problems.push(problem)
    // A secret in the wrong field is named, never repeated.
    if ((problem && holdsSecret(problem)) || !value) continue
    values[field] = value
    const says = value === trimmed ? 'Removed the space around it.' : 'Kept the origin alone: scheme, host and port.'
    if (value !== raw) repairs.push({ field, from: raw.slice(0, 200), to: value, says })
  }
  for (const field of guide.fields) {
    const name = field.name as PlainFieldName
    if (addresses.includes(name) || isSecretField(field.name)) continue
    const usual = field.default?.replace('{client_id}', values.client_id ?? '')
    if (!values[name] && usual) values[name] = usual
    if (!values[name] && field.required && !problems.some((problem) => problem.field === name))
      problems.push({ field: name, diagnosis: 'input.missing', says: `${field.label} is empty. ${field.where}` })
  }
  return { values, repairs, problems }
}

/**
 * The fields without addresses that hold a secret by mistake. It is named, never repeated, and never becomes a part of
 * an address.
 */
export function withoutSecrets(
  fields: Fields,
  guide: Guide,
  looksLike: { clientSecret: RegExp },
): { fields: Fields; problems: InputProblem[] } {
  const holding = (Object.keys(fields) as PlainFieldName[]).filter(
    (name) => addresses.includes(name) && looksLike.clientSecret.test(fields[name]?.trim() ?? ''),
  )
  return {
    fields: Object.fromEntries(Object.entries(fields).filter(([name]) => !holding.some((held) => held === name))),
    problems: holding.map((field) => secretIn(field, guide)),
  }
}

const labelOf = (field: PlainFieldName, guide: Guide): string =>
  guide.fields.find((candidate) => candidate.name === field)?.label ?? field

const secretIn = (field: PlainFieldName, guide: Guide): InputProblem => ({
  field,
  diagnosis: 'input.secret-in-client-id',
  says: `What stands in ${labelOf(field, guide)} looks like a secret.`,
})

/** The well-known URL as it was given: the product of the guide judges its very form. */
export const givenAddresses = (fields: Fields): Values => {
  const url = fields.well_known_url?.trim()
  return url ? { well_known_url: url } : {}
}

function problemOf(
  field: PlainFieldName,
  value: string,
  guide: Guide,
  looksLike: { clientId: RegExp; clientSecret: RegExp },
): InputProblem | null {
  const say = (diagnosis: FieldProblemId, says: string, actual?: string): InputProblem =>
    actual === undefined ? { field, diagnosis, says } : { field, diagnosis, says, actual }
  const label = labelOf(field, guide)
  if (!value) return null
  if (isPrivateKeySet(value))
    return say(
      'relying-party.private-key-set',
      `What stands in ${label} holds a private key, and this field is shown and saved.`,
    )
  if (/-----BEGIN [A-Z ]*PRIVATE KEY-----/.test(value)) return secretIn(field, guide)
  if (isPlaceholder(value)) return say('input.placeholder', `${label} still holds a placeholder.`, value.slice(0, 80))
  if (hasControl(value))
    return say(
      field === 'scope' ? 'input.scope-malformed' : 'input.malformed',
      `${label} holds an invisible character or a line break.`,
    )
  const most = longest[field] ?? 256
  if (value.length > most)
    return say(
      field === 'scope' ? 'input.scope-malformed' : 'input.malformed',
      `${label} is ${value.length} characters long; at most ${most} are allowed.`,
    )
  if (!free.includes(field) && looksLike.clientSecret.test(value) && !looksLike.clientId.test(value))
    return secretIn(field, guide)
  if (field === 'client_id' && /\s/.test(value)) return say('input.malformed', `${label} holds a space.`)
  const options = guide.fields.find((candidate) => candidate.name === field)?.options
  if (options && !options.includes(value))
    return say('input.malformed', `${label} must be one of ${options.join(', ')}.`, value)
  if (field === 'redirect_uri' || field === 'origin') return returnProblem(field, label, value, say)
  return field === 'scope' ? scopeProblem(value, guide, say) : null
}

/** An origin that was pasted with a path behind it; anything else stays as it is, to be judged. */
function originAlone(value: string): string {
  const url = URL.parse(value)
  return url && /^https?:$/.test(url.protocol) && url.hostname ? url.origin : value
}

/** A JWK or a JWK set with private members: it must not be shown, saved or registered. */
function isPrivateKeySet(value: string): boolean {
  return /^\s*[{[]/.test(value) && /"kty"\s*:/.test(value) && /"(d|k|p|q)"\s*:/.test(value)
}

/** Plain http is for this machine alone; a fragment never comes back (RFC 6749 section 3.1.2). */
function returnProblem(
  field: 'redirect_uri' | 'origin',
  label: string,
  value: string,
  say: (diagnosis: FieldProblemId, says: string, actual?: string) => InputProblem,
): InputProblem | null {
  const url = URL.parse(value)
  if (!url?.hostname || !/^https?:$/.test(url.protocol))
    return say('input.malformed', `${label} must be a whole address that begins with https:// or http://.`, value)
  if (url.protocol === 'http:' && !isLoopback(url.hostname))
    return say('input.not-https', `${label} begins with http://, which only an address of this machine may.`, value)
  if (field === 'redirect_uri' && (url.hash || value.includes('#')))
    return say('input.malformed', `${label} must not hold a #.`, value)
  if (url.username || url.password) return say('input.malformed', `${label} holds a user name.`)
  return null
}

function scopeProblem(
  value: string,
  guide: Guide,
  say: (diagnosis: FieldProblemId, says: string, actual?: string) => InputProblem,
) {
  if (/[,;]/.test(value)) return say('input.scope-malformed', 'Scopes are separated by spaces, not by commas.', value)
  if (/["'`\\]/.test(value))
    return say('input.scope-malformed', 'There are quotes or a backslash in the scopes.', value)
  if (/[^\x20-\x7e]/.test(value))
    return say('input.scope-malformed', 'A scope holds a letter that scopes cannot have.', value)
  const reserved = value.split(/ +/).find((scope) => scope === '*' || scope === 'okta' || /^okta[.:]/.test(scope))
  if (reserved && guide.server === 'custom')
    return say(
      'input.scope-malformed',
      `${reserved} is reserved: a custom authorization server cannot have a scope of that name.`,
      value,
    )
  return null
}
