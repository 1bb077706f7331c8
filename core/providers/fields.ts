import type { Guide } from '../model/guide.ts'
import { type Fields, isSecretField, type PlainFieldName } from '../model/profile.ts'
import type { Said } from '../model/said.ts'
import { secretWithin } from '../model/secret-text.ts'
import { holdsSecret, type InputProblem, type Repair } from '../model/target.ts'
import { withoutQuotes } from '../model/typed-text.ts'
import { said } from '../words/said.ts'
import { fieldProblem, labelOf, type Shapes, secretIn } from './field-problem.ts'

type Values = Partial<Record<PlainFieldName, string>>

const addresses: readonly string[] = ['domain', 'authorization_server', 'well_known_url']

/**
 * Reads the fields that are not addresses: trims and says so, fills in the guide's defaults, and names what is missing,
 * a placeholder, of the wrong form, or in the wrong field. Addresses are read by the provider.
 */
export function readPlainFields(
  fields: Fields,
  guide: Guide,
  looksLike: Shapes,
): { values: Values; repairs: Repair[]; problems: InputProblem[] } {
  const values: Values = {}
  const repairs: Repair[] = []
  const problems: InputProblem[] = []
  for (const [key, raw] of Object.entries(fields)) {
    const field = key as PlainFieldName
    if (addresses.includes(field) || raw === undefined) continue
    const { value, says } = putRight(field, raw)
    const problem = fieldProblem(field, value, guide, looksLike)
    if (problem) problems.push(problem)
    // A secret in the wrong field is named, never repeated.
    if ((problem && holdsSecret(problem)) || !value) continue
    values[field] = value
    if (value !== raw) repairs.push({ field, from: raw.slice(0, 200), to: value, says })
  }
  for (const field of guide.fields) {
    const name = field.name as PlainFieldName
    if (addresses.includes(name) || isSecretField(field.name)) continue
    const usual = field.default?.replace('{client_id}', values.client_id ?? '')
    if (!values[name] && usual) values[name] = usual
    if (!values[name] && field.required && !problems.some((problem) => problem.field === name))
      problems.push({
        field: name,
        diagnosis: 'input.missing',
        says: said('intake.empty', { label: field.label, where: field.where }),
      })
  }
  return { values, repairs, problems }
}

/** The name of a client ID that was copied together with it, as in a settings file or a JSON document. */
const nameInFront = /^["'“]?client[ _-]?id["'”]?\s{0,4}[:=]\s{0,4}/i

/** What can be put right without doubt, and what is said of it. */
function putRight(field: PlainFieldName, raw: string): { value: string; says: Said } {
  const trimmed = raw.trim()
  if (field === 'origin') {
    const value = originAlone(trimmed)
    if (value !== trimmed) return { value, says: said('intake.origin-only') }
  }
  if (field === 'client_id') {
    const value = withoutQuotes(withoutQuotes(trimmed).replace(nameInFront, ''))
    if (value !== trimmed) return { value, says: said('intake.id-only') }
  }
  return { value: trimmed, says: said('intake.trimmed') }
}

/** An origin that was pasted with a path behind it; anything else stays as it is, to be judged. */
function originAlone(value: string): string {
  const url = URL.parse(value)
  return url && /^https?:$/.test(url.protocol) && url.hostname && !url.password ? url.origin : value
}

/**
 * The fields without addresses that hold a secret by mistake. It is named, never repeated, and never becomes a part of
 * an address.
 */
export function withoutSecrets(
  fields: Fields,
  guide: Guide,
  looksLike: Pick<Shapes, 'clientSecret'>,
): { fields: Fields; problems: InputProblem[] } {
  const holding = (Object.keys(fields) as PlainFieldName[]).flatMap((name) => {
    const value = fields[name]?.trim() ?? ''
    if (!addresses.includes(name) || value === '') return []
    const kind = secretWithin(value)
    return kind !== null || looksLike.clientSecret.test(value) ? [{ name, kind }] : []
  })
  return {
    fields: Object.fromEntries(Object.entries(fields).filter(([name]) => !holding.some((held) => held.name === name))),
    problems: holding.map(({ name, kind }) => secretIn(name, labelOf(name, guide), kind)),
  }
}

/** The well-known URL as it was given: the product of the guide judges its very form. */
export const givenAddresses = (fields: Fields): Values => {
  const url = fields.well_known_url?.trim()
  return url ? { well_known_url: url } : {}
}
