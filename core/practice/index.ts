import type { Language } from '../model/languages.ts'
import type { PracticeFault } from '../model/practice-fault.ts'
import { type ProviderId, providerIds } from '../model/provider-ids.ts'
import { adminFaults, adminSwitch } from './admin-faults.ts'
import { groupOf } from './faults/groups.ts'
import * as registry from './registry.ts'
import type { ByGuide, Shape } from './shape.ts'
import { start } from './start.ts'
import type { PracticeTenant } from './tenant.ts'
import { common, type FaultWords } from './words/index.ts'

export type { AdminAccess, AdminCredentials } from './admin-access.ts'
export type { PracticeTenant } from './tenant.ts'

/** What of a shape does not depend on its settings; each has settings of its own, which it alone reads. */
const registered: Readonly<
  Record<ProviderId, Omit<Shape<never>, 'settings' | 'empty' | 'admin' | 'typed' | 'answer' | 'faults'>>
> = registry
const shapes = registered as Readonly<Record<ProviderId, Shape<unknown>>>

const ofAll = (member: 'unseen' | 'seenToo'): ByGuide =>
  Object.assign({}, ...providerIds.map((id) => shapes[id][member]))

/** Faults that a guide has a check for and that a run of it does not meet all the same. */
export const unseen = ofAll('unseen')
/** Faults that a guide meets although it has no check that asks about them. */
export const seenToo = ofAll('seenToo')

/** The guide that a tenant is made for where none is named. */
export const usualGuide = (provider: ProviderId): string => shapes[provider].usualGuide

export interface PracticeOptions {
  provider: ProviderId
  faults?: readonly string[]
  /** 0 or left out takes a free one. */
  port?: number
  /** A new tenant, in which no guide was followed. */
  empty?: boolean
}

/** Starts a practice tenant on 127.0.0.1. Names of faults that do not exist throw before anything is opened. */
export async function startPracticeTenant({
  provider,
  faults = [],
  port = 0,
  empty = false,
}: PracticeOptions): Promise<PracticeTenant> {
  return start(shapes[provider], faults, { port, empty })
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

/** A switch of the admin API, and its name where no other faults are meant. */
export type AdminPracticeFault = Pick<PracticeFault, 'id' | 'provider' | 'says' | 'group' | 'warning'> & {
  name: (typeof adminFaults)[number]
}

/**
 * What can go wrong with the admin API of a provider, as switches beside the others. No run reports them: they are seen where
 * the configuration is read and changed.
 */
export function practiceAdminFaults(provider: ProviderId, language: Language = 'en'): AdminPracticeFault[] {
  if (!shapes[provider].admin) return []
  const { adminFaults: says, groups } = common[language]
  return adminFaults.map((name) => ({
    id: adminSwitch(name),
    name,
    provider,
    says: says[name],
    group: groups['admin-api'],
    warning: false,
  }))
}

/** The names of all of them, those that take one right away among them. */
export function adminFaultNames(provider: ProviderId): readonly string[] {
  const { admin } = shapes[provider]
  return admin ? [...adminFaults, ...admin.rights.map((right) => `rights:${right}`)] : []
}
