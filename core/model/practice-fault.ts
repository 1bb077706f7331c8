import type { ProviderId } from './provider-ids.ts'

/** One switch of the practice tenant. */
export interface PracticeFault {
  /** The diagnosis that a run under this switch reports as root cause. */
  id: string
  provider: ProviderId
  says: string
  /** Heading in the list: the diagnosis area in words. */
  group: string
  /** A warning never is a root cause; such a switch is marked. */
  warning: boolean
  /** Not even a warning: the guide only mentions it. */
  advice?: boolean
  /** Id of the guide that it is best seen with. */
  guide?: string
  /** Ids of all guides of the provider that show it. */
  guides?: readonly string[]
}
