import type { PracticeFault } from '../model/practice-fault.ts'
import type { ProviderId } from '../model/provider-ids.ts'
import { any } from './any/index.ts'
import { auth0 } from './auth0/index.ts'
import { groupOf } from './faults/groups.ts'
import { okta } from './okta/index.ts'
import type { Shape } from './shape.ts'
import { start } from './start.ts'
import type { PracticeTenant } from './tenant.ts'

export type { PracticeTenant } from './tenant.ts'
export { seenToo, unseen } from './unseen.ts'

/** What of a shape does not depend on its settings, and how one is started. */
interface Practicable extends Pick<Shape<never>, 'usualGuide' | 'faults'> {
  start(faults: readonly string[], port: number): Promise<PracticeTenant>
}
const practicable = <S>(shape: Shape<S>): Practicable => ({
  usualGuide: shape.usualGuide,
  faults: shape.faults as Practicable['faults'],
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

/** Every switch of a provider, in the order of their areas. */
export function practiceFaults(provider: ProviderId): PracticeFault[] {
  const { faults, usualGuide } = shapes[provider]
  return faults.map(({ id, says, warning, advice, guides = [usualGuide] }) => ({
    id,
    provider,
    says,
    group: groupOf(id),
    warning: warning ?? false,
    advice: advice ?? false,
    guide: guides[0] ?? usualGuide,
    guides,
  }))
}
