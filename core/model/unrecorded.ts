import type { Result } from './result.ts'

/** What is said of a check that needs what only access to the admin API shows: no file has it. */
export const unrecorded = 'run.configuration-not-recorded'

/** Whether a check could not be judged again, because what it needs is in no file. */
export const isUnrecorded = ({ because }: Pick<Result, 'because'>): boolean => {
  const says: unknown = because?.says
  return typeof says === 'object' && says !== null && 'word' in says && says.word === unrecorded
}
