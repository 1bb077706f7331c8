import type { Guide } from '../model/guide.ts'
import { holdsSecret } from '../model/target.ts'
import { labelOf, secretIn } from '../providers/field-problem.ts'
import type { Begun } from './begin.ts'

/**
 * Where the client secret is surely a client ID, the two were swapped: the field of the client ID holds the secret, whatever
 * that looks like. From now on it is one, for everything that is shown, saved or sent.
 */
export async function withoutSwapped(begun: Begun, guide: Guide): Promise<Begun> {
  const { intake, provider, mask, borrow } = begun
  const { clientId, clientIdMistakes = [], secretMistaken } = provider.looksLike
  const value = intake.values.client_id ?? ''
  const known = intake.problems.some((problem) => problem.field === 'client_id' && holdsSecret(problem))
  const other = clientId.test(value) || clientIdMistakes.some(({ pattern }) => pattern.test(value))
  if (value === '' || known || other) return begun
  const swapped = (await borrow('client_secret', (secret) => secretMistaken?.test(secret) ?? false)) ?? false
  if (!swapped) return begun
  mask.learn('client_secret', value)
  const others = intake.problems.filter(({ field }) => field !== 'client_id')
  return { ...begun, intake: { ...intake, problems: [...others, secretIn('client_id', labelOf('client_id', guide))] } }
}
