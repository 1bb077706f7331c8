import { isSaid, type Said, type Saying } from '../model/said.ts'

/** What is said, sentence by sentence, so that others can follow. */
export function sentencesOf(saying: Saying | undefined): readonly Said[] {
  if (saying === undefined) return []
  return isSaid(saying) ? [saying] : saying
}
