import { FileProblem } from '../bundle/file-problem.ts'
import { said } from '../words/said.ts'
import { secretsWithin } from './known-secrets.ts'

declare const searched: unique symbol

/**
 * What may leave the program in a file: every secret that it knows was looked for in it, in all forms. Made here alone, and
 * all that writes a file takes nothing else (a law).
 */
export type Released<T extends string | Uint8Array = string> = T & { readonly [searched]: true }

/** @throws FileProblem where a secret is in it */
export function released(text: string): Released {
  if (secretsWithin(text)) throw new FileProblem(said('bundle.holds-secret'))
  return text as Released
}

/**
 * An archive of texts, each of which was looked at before it was packed.
 * @throws FileProblem where a secret is in one of them
 */
export const releasedArchive = (
  texts: Readonly<Record<string, string>>,
  pack: (texts: Readonly<Record<string, string>>) => Uint8Array,
): Released<Uint8Array> => {
  for (const text of Object.values(texts)) released(text)
  return pack(texts) as Released<Uint8Array>
}

/** Another form of something that was searched, such as the page of it that was printed. */
export const asReleased = (bytes: Uint8Array, _searched: Released<string | Uint8Array>): Released<Uint8Array> =>
  bytes as Released<Uint8Array>
