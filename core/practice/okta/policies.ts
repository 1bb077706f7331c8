import { alphanumeric } from '../random.ts'
import { long, type Stamped, type Status, stamped } from './client.ts'

/** Who a rule is for. A group cannot match where there is no user (facts 3.5). */
export interface People {
  users: { include: string[]; exclude: string[] }
  groups: { include: string[]; exclude: string[] }
}

/** A rule of an access policy. */
export interface Rule extends Stamped {
  id: string
  name: string
  status: Status
  system: boolean
  grants: string[]
  /** `*` stands for any. */
  scopes: string[]
  /** Scopes that the rule matches and yet does not give. */
  withheld: string[]
  people: People
  /** Seconds. */
  lifetime: number
  /** Minutes, as they are set; 0 is unlimited. */
  refresh: { lifetime: number; window: number }
  /** Id of a token inline hook. */
  hook?: string
}

/** An access policy. */
export interface Policy extends Stamped {
  id: string
  name: string
  description: string
  status: Status
  system: boolean
  /** Client ids, or `ALL_CLIENTS`. */
  clients: string[]
  excluded: string[]
  /** In the order of their priority. */
  rules: Rule[]
}

export const newPolicy = (at = long): Policy => ({
  id: `00p${alphanumeric(17)}`,
  name: '',
  description: '',
  status: 'ACTIVE',
  system: false,
  ...stamped(at),
  clients: [],
  excluded: [],
  rules: [],
})

export const newRule = (at = long): Rule => ({
  id: `0pr${alphanumeric(17)}`,
  name: '',
  status: 'ACTIVE',
  system: false,
  ...stamped(at),
  grants: [],
  scopes: [],
  withheld: [],
  people: { users: { include: [], exclude: [] }, groups: { include: ['EVERYONE'], exclude: [] } },
  lifetime: 3600,
  refresh: { lifetime: 0, window: 10_080 },
})
