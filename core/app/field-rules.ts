import { secretMistakes } from '../checks/input/secret-mistakes.ts'
import type { FieldState } from '../contract/values.ts'
import type { DiagnosisId } from '../model/diagnosis-ids.ts'
import type { Guide } from '../model/guide.ts'
import {
  type Fields,
  isPlainField,
  isSecretField,
  type PlainFieldName,
  type SecretFieldName,
} from '../model/profile.ts'
import type { Provider } from '../model/provider.ts'
import type { Saying } from '../model/said.ts'
import { mistakeInSecret, repeatsSecret, shortestHidden } from '../model/secret-text.ts'
import { holdsSecret, type InputProblem } from '../model/target.ts'
import { hasControl, isPlaceholderSecret } from '../model/typed-text.ts'
import { readPrivateKey } from '../oauth/key-material.ts'
import { alsoWrong, oddities } from '../providers/typed.ts'
import type { Keeper } from '../store/secret-store.ts'
import { said } from '../words/said.ts'
import type { Words } from '../words/words.ts'

type Problem = FieldState['problem']
/** The same as data. */
type Refusal = { diagnosis: DiagnosisId; says: Saying } | null

const worded = (refusal: Refusal, words: Words): Problem =>
  refusal && { diagnosis: refusal.diagnosis, says: words.say(refusal.says) }

const longest = 2048

/** Why a plain value must not be saved at all; null when it may, even with a problem that is said beside it. */
export function refusalOf(
  field: PlainFieldName,
  value: string,
  fields: Fields,
  guide: Guide,
  provider: Provider,
  words: Words,
): Problem {
  const label = guide.fields.find((candidate) => candidate.name === field)?.label ?? field
  if (hasControl(value.trim()))
    return worded({ diagnosis: 'input.malformed', says: said('intake.invisible-character', { label }) }, words)
  if (value.length > longest)
    return worded(
      { diagnosis: 'input.malformed', says: said('intake.too-long', { label, length: value.length, most: longest }) },
      words,
    )
  const { problems } = provider.intake({ ...fields, [field]: value }, guide)
  const problem = problems.find((each) => each.field === field && holdsSecret(each))
  return worded(problem ?? null, words)
}

/** Why a secret must not be stored; null when it may. A key that is only locked may: its password comes after it. */
export async function secretRefusal(
  field: SecretFieldName,
  secret: string,
  fields: Fields,
  provider: Provider,
  words: Words,
): Promise<Problem> {
  return worded(await refusedSecret(field, secret, fields, provider), words)
}

async function refusedSecret(
  field: SecretFieldName,
  secret: string,
  fields: Fields,
  provider: Provider,
): Promise<Refusal> {
  if (secret === '') return { diagnosis: 'input.missing', says: said('fields.secret-empty') }
  if (field === 'client_secret') return clientSecretRefusal(secret, fields, provider)
  if (secret.length > 65_536) return { diagnosis: 'input.malformed', says: said('fields.key-too-long') }
  if (field === 'private_key_password') return null
  const { fault, locked } = await readPrivateKey(secret)
  return fault && !locked ? { diagnosis: 'input.key-unusable', says: fault } : null
}

function clientSecretRefusal(secret: string, fields: Fields, provider: Provider): Refusal {
  if (isPlaceholderSecret(secret)) return { diagnosis: 'input.placeholder', says: said('fields.secret-placeholder') }
  const mistake = mistakeInSecret(secret)
  if (mistake) return { diagnosis: 'input.malformed', says: secretMistakes[mistake] }
  if (/\s/.test(secret))
    return {
      diagnosis: 'input.secret-whitespace',
      says: said('fields.secret-space'),
    }
  if (hasControl(secret)) return { diagnosis: 'input.malformed', says: said('fields.secret-invisible') }
  if (secret.length > 4096)
    return { diagnosis: 'input.malformed', says: said('fields.secret-too-long', { length: secret.length }) }
  if (provider.looksLike.secretMistaken?.test(secret))
    return {
      diagnosis: 'input.secret-in-client-id',
      says: said('fields.secret-is-client-id'),
    }
  if (Object.values(fields).some((value) => repeatsSecret(value ?? '', secret)))
    return {
      diagnosis: 'input.secret-in-client-id',
      says: said('fields.secret-repeated'),
    }
  return null
}

const shownProblem = (
  { diagnosis, says, guide }: Pick<InputProblem, 'says' | 'guide'> & { diagnosis: string },
  words: Words,
) => ({
  diagnosis,
  says: words.say(says),
  ...(guide ? { guide } : {}),
})

/** Every field of a guide as the window shows it. An empty one is not scolded before a run. */
export function fieldStates(
  guide: Guide,
  fields: Fields,
  provider: Provider,
  words: Words,
  keptIn: (name: string) => Keeper | null,
  isShort: (name: string) => boolean = () => false,
): FieldState[] {
  const intake = provider.intake(fields, guide)
  return guide.fields.map(({ name }) => {
    const keeper = isSecretField(name) ? keptIn(name) : null
    const value = isPlainField(name) ? (fields[name] ?? '') : null
    const problem = [...intake.problems, ...alsoWrong(intake, guide)].find(({ field }) => field === name)
    const notes = [...intake.repairs, ...oddities(intake)].filter(({ field }) => field === name)
    const short =
      keeper !== null && isShort(name) ? words.say(said('fields.secret-short', { least: shortestHidden })) : null
    return {
      name,
      value,
      stored: keeper !== null,
      keptIn: keeper,
      problem: value && problem ? shownProblem(problem, words) : null,
      note: value && notes.length > 0 ? notes.map(({ says }) => words.say(says)).join(' ') : short,
    }
  })
}
