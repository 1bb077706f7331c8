import type { Explanation, Refusal } from '../../../model/provider.ts'
import { type Heard, hear } from '../spoken.ts'
import type { Row } from '../variants.ts'
import { accessMeanings } from './meanings-access.ts'
import { clientMeanings } from './meanings-client.ts'

const meanings = [...clientMeanings, ...accessMeanings]

/** What stands in the words of a refused token request; nothing is read where a server fails, or where it asks to wait. */
function heard(refusal: Refusal): Heard {
  const { status } = refusal.answer
  const found = refusal.at === 'token' && status !== 429 ? hear(meanings, refusal) : { sure: null, possible: [] }
  // A server that cannot read the keys of a client may call that an error of its own (Ory Hydra).
  return status < 500 || found.sure?.ofKeys ? found : { sure: null, possible: [] }
}

/** Whether the words name one cause beside another, so that no row may choose between them. */
export const inDoubt = (refusal: Refusal): boolean => heard(refusal).possible.length > 0

/** One row for each cause that servers name in words of their own. */
export const spokenRows: readonly Row[] = meanings.map(({ name, diagnosis, possible, proves }) => ({
  row: `spoken_${name}`,
  at: ['token'],
  when: (refusal) => heard(refusal).sure?.name === name,
  diagnosis,
  ...(possible ? { possible } : {}),
  ...(proves ? { proves } : {}),
}))

/** Diagnoses that say no more than that a request was refused. */
const general = /^(token\.refused|client\.auth-failed)$/

/** Adds to a general explanation the causes that the words name, where they leave a choice. */
export function withNamed(explained: Explanation, refusal: Refusal): Explanation {
  if (!general.test(explained.diagnosis)) return explained
  return { ...explained, possible: [...new Set([...heard(refusal).possible, ...explained.possible])] }
}
