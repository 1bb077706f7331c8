import { isSaid, type Said, type Saying } from '../model/said.ts'
import { said } from '../words/said.ts'

/** What is said, sentence by sentence, so that others can follow. */
export function sentencesOf(saying: Saying | string | undefined): readonly Said[] {
  if (saying === undefined) return []
  if (typeof saying === 'string') return [said('stage.text', { text: saying })]
  return isSaid(saying) ? [saying] : saying
}
