import { bundleOf, underNames } from '../core/app/bundles.ts'
import type { Words } from '../core/words/words.ts'
import type { Came } from './came.ts'
import { writeReleased } from './outputs.ts'
import { sayingWhy } from './saying-why.ts'

/**
 * What a run came to, under other names.
 * @throws UsageError
 */
export const named = ({ run, tokens }: Came, words: Words) =>
  sayingWhy('--pseudonyms', words, () => underNames({ run, tokens }, true).run)

/**
 * Writes a bundle of a run.
 * @throws UsageError
 */
export const writeBundle = (
  { run, tokens, guide, pack, practice }: Came,
  path: string,
  pseudonyms: boolean,
  words: Words,
): void =>
  sayingWhy('--bundle', words, () =>
    writeReleased(bundleOf({ run, tokens }, { guide, pack, pseudonyms, practice, words }), path, '--bundle'),
  )
