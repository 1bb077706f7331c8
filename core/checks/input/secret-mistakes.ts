import type { SecretMistake } from '../../model/secret-text.ts'

/** What is said of each mistake; none of them repeats the secret. */
export const secretMistakes: Readonly<Record<SecretMistake, string>> = {
  quotes: 'There are quotation marks around the secret. Enter what is between them.',
  name: 'The name of the field was copied with the secret. Enter the secret alone.',
  key: 'That is a private key. A private key has a field of its own and needs the method private_key_jwt.',
  token: 'That is a token. The secret is what tokens are requested with.',
  url: 'That is a URL, not a secret.',
  letters: 'The secret contains a character that no client secret has. Copy it again from the console.',
}
