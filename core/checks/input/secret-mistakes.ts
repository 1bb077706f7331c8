import type { Said } from '../../model/said.ts'
import type { SecretMistake } from '../../model/secret-text.ts'
import { said } from '../../words/said.ts'

/** What is said of each mistake; none of them repeats the secret. */
export const secretMistakes: Readonly<Record<SecretMistake, Said>> = {
  quotes: said('input.secret-quotes'),
  name: said('input.secret-name'),
  key: said('input.secret-key'),
  token: said('input.secret-token'),
  url: said('input.secret-url'),
  letters: said('input.secret-letters'),
}
