import type { StoredSetup } from '../store/store.ts'
import type { Session } from './session.ts'

/** Whether a setup is of a practice tenant: of the one on this computer, or, where a file is looked at, of that of its sender. */
export const isAboutPractice = ({ viewed }: Pick<Session, 'viewed'>, { id, practice }: StoredSetup): boolean =>
  practice || (viewed.get(id)?.practice ?? false)
