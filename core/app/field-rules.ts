import { secretMistakes } from '../checks/input/secret-mistakes.ts'
import type { FieldState } from '../contract/values.ts'
import type { Guide } from '../model/guide.ts'
import {
  type Fields,
  isPlainField,
  isSecretField,
  type PlainFieldName,
  type SecretFieldName,
} from '../model/profile.ts'
import type { Provider } from '../model/provider.ts'
import { mistakeInSecret, repeatsSecret, shortestHidden } from '../model/secret-text.ts'
import { holdsSecret, type InputProblem } from '../model/target.ts'
import { hasControl, isPlaceholderSecret } from '../model/typed-text.ts'
import { readPrivateKey } from '../oauth/key-material.ts'
import { alsoWrong, oddities } from '../providers/typed.ts'
import type { Keeper } from '../store/secret-store.ts'
import { wordsIn } from '../words/words.ts'

type Problem = FieldState['problem']

const longest = 2048

/** Why a plain value must not be saved at all; null when it may, even with a problem that is said beside it. */
export function refusalOf(
  field: PlainFieldName,
  value: string,
  fields: Fields,
  guide: Guide,
  provider: Provider,
): Problem {
  const label = guide.fields.find((candidate) => candidate.name === field)?.label ?? field
  if (hasControl(value.trim()))
    return {
      diagnosis: 'input.malformed',
      says: `${label} holds an invisible character or a line break: type it by hand.`,
    }
  if (value.length > longest)
    return {
      diagnosis: 'input.malformed',
      says: `${label} is ${value.length} characters long, far more than it can be: copy it again.`,
    }
  const { problems } = provider.intake({ ...fields, [field]: value }, guide)
  const problem = problems.find((each) => each.field === field && holdsSecret(each))
  return problem ? { diagnosis: problem.diagnosis, says: problem.says } : null
}

/** Why a secret must not be stored; null when it may. A key that is only locked may: its password comes after it. */
export async function secretRefusal(
  field: SecretFieldName,
  secret: string,
  fields: Fields,
  provider: Provider,
): Promise<Problem> {
  if (secret === '') return { diagnosis: 'input.missing', says: 'The secret is empty.' }
  if (field === 'client_secret') return clientSecretRefusal(secret, fields, provider)
  if (secret.length > 65_536) return { diagnosis: 'input.malformed', says: 'It is far longer than a key can be.' }
  if (field === 'private_key_password') return null
  const { fault, locked } = await readPrivateKey(secret)
  return fault && !locked ? { diagnosis: 'input.key-unusable', says: fault } : null
}

function clientSecretRefusal(secret: string, fields: Fields, provider: Provider): Problem {
  if (isPlaceholderSecret(secret))
    return { diagnosis: 'input.placeholder', says: 'That is the placeholder of a guide, not a secret.' }
  const mistake = mistakeInSecret(secret)
  if (mistake) return { diagnosis: 'input.malformed', says: wordsIn('en').say(secretMistakes[mistake]) }
  if (/\s/.test(secret))
    return {
      diagnosis: 'input.secret-whitespace',
      says: 'There is a space or a line break in it: copy the secret again, without anything around it.',
    }
  if (hasControl(secret))
    return { diagnosis: 'input.malformed', says: 'There is an invisible character in it: copy the secret again.' }
  if (secret.length > 4096)
    return { diagnosis: 'input.malformed', says: `It has ${secret.length} characters: copy the secret alone.` }
  if (provider.looksLike.secretMistaken?.test(secret))
    return {
      diagnosis: 'input.secret-in-client-id',
      says: 'That looks like the client ID. The secret is the other, longer value.',
    }
  if (Object.values(fields).some((value) => repeatsSecret(value ?? '', secret)))
    return {
      diagnosis: 'input.secret-in-client-id',
      says: 'The same value stands in a field that is shown and saved: one of the two is wrong.',
    }
  return null
}

const shownProblem = ({ diagnosis, says, guide }: Pick<InputProblem, 'says' | 'guide'> & { diagnosis: string }) => ({
  diagnosis,
  says,
  ...(guide ? { guide } : {}),
})

const shortSecret = `This secret has fewer than ${shortestHidden} characters. A secret this short is not hidden in every form: do not share reports.`

/** Every field of a guide as the window shows it. An empty one is not scolded before a run. */
export function fieldStates(
  guide: Guide,
  fields: Fields,
  provider: Provider,
  keptIn: (name: string) => Keeper | null,
  isShort: (name: string) => boolean = () => false,
): FieldState[] {
  const intake = provider.intake(fields, guide)
  return guide.fields.map(({ name }) => {
    const keeper = isSecretField(name) ? keptIn(name) : null
    const value = isPlainField(name) ? (fields[name] ?? '') : null
    const problem = [...intake.problems, ...alsoWrong(intake, guide)].find(({ field }) => field === name)
    const notes = [...intake.repairs, ...oddities(intake)].filter(({ field }) => field === name)
    const short = keeper !== null && isShort(name) ? shortSecret : null
    return {
      name,
      value,
      stored: keeper !== null,
      keptIn: keeper,
      problem: value && problem ? shownProblem(problem) : null,
      note: value && notes.length > 0 ? notes.map(({ says }) => says).join(' ') : short,
    }
  })
}
