import type { Language } from '../model/languages.ts'
import type { PracticeFault } from '../model/practice-fault.ts'
import type { ProviderId } from '../model/provider-ids.ts'
import { any } from './any/index.ts'
import { auth0 } from './auth0/index.ts'
import { groupOf } from './faults/groups.ts'
import { okta } from './okta/index.ts'
import type { Shape } from './shape.ts'
import { start } from './start.ts'
import type { PracticeTenant } from './tenant.ts'
import { common, type FaultWords } from './words/index.ts'

export type { PracticeTenant } from './tenant.ts'
export { seenToo, unseen } from './unseen.ts'

/** What of a shape does not depend on its settings, and how one is started. */
interface Practicable extends Pick<Shape<never>, 'usualGuide' | 'faults' | 'words'> {
  start(faults: readonly string[], port: number): Promise<PracticeTenant>
}
const practicable = <S>(shape: Shape<S>): Practicable => ({
  usualGuide: shape.usualGuide,
  faults: shape.faults as Practicable['faults'],
  words: shape.words,
  start: (faults, port) => start(shape, faults, port),
})
const shapes: Readonly<Record<ProviderId, Practicable>> = {
  okta: practicable(okta),
  auth0: practicable(auth0),
  any: practicable(any),
}

/** The guide that a tenant is made for where none is named. */
export const usualGuide = (provider: ProviderId): string => shapes[provider].usualGuide

export interface PracticeOptions {
  provider: ProviderId
  faults?: readonly string[]
  /** 0 or left out takes a free one. */
  port?: number
}

/** Starts a practice tenant on 127.0.0.1. Names of faults that do not exist throw before anything is opened. */
export async function startPracticeTenant({
  provider,
  faults = [],
  port = 0,
}: PracticeOptions): Promise<PracticeTenant> {
  return shapes[provider].start(faults, port)
}

/**
 * Every switch of a provider, in the order of their areas.
 * @param language of what is said of them; ids and guides are the same in each
 */
export function practiceFaults(provider: ProviderId, language: Language = 'en'): PracticeFault[] {
  const { faults, usualGuide, words } = shapes[provider]
  const shared = common[language]
  const says: FaultWords = { ...shared.faults, ...words[language] }
  return faults.map(({ id, warning, advice, guides = [usualGuide] }) => ({
    id,
    provider,
    says: says[id] ?? id,
    group: shared.groups[groupOf(id)],
    warning: warning ?? false,
    advice: advice ?? false,
    guide: guides[0] ?? usualGuide,
    guides,
  }))
}
