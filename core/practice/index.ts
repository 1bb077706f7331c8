import type { PracticeFault } from '../contract/values.ts'
import { auth0 } from './auth0/index.ts'
import { groupOf } from './faults/groups.ts'
import { okta } from './okta/index.ts'
import type { Shape } from './shape.ts'
import { start } from './start.ts'
import type { PracticeTenant } from './tenant.ts'

export type { PracticeTenant } from './tenant.ts'
export { seenToo, unseen } from './unseen.ts'

/** The guide that a tenant is made for where none is named. */
export const usualGuide = (provider: 'okta' | 'auth0'): string => `${provider}/fortanix-key-insight`

export interface PracticeOptions {
  provider: 'okta' | 'auth0'
  faults?: readonly string[]
  /** 0 or left out takes a free one. */
  port?: number
}

/** Starts a practice tenant on 127.0.0.1. Names of faults that do not exist throw before anything is opened. */
export function startPracticeTenant({ provider, faults = [], port = 0 }: PracticeOptions): Promise<PracticeTenant> {
  return provider === 'okta' ? start(okta, faults, port) : start(auth0, faults, port)
}

/** Every switch of a provider, in the order of the ladder. */
export function practiceFaults(provider: 'okta' | 'auth0'): PracticeFault[] {
  const faults: Shape<never>['faults'] = provider === 'okta' ? okta.faults : auth0.faults
  return faults.map(({ id, says, warning, advice, guides = [usualGuide(provider)] }) => ({
    id,
    provider,
    says,
    group: groupOf(id),
    warning: warning ?? false,
    advice: advice ?? false,
    guide: guides[0] ?? usualGuide(provider),
    guides,
  }))
}
