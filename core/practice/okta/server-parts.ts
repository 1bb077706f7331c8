import { alphanumeric } from '../random.ts'
import type { Status } from './client.ts'

/** A scope of a custom authorization server, in its wire names. */
export interface Scope {
  id: string
  name: string
  displayName: string | null
  description: string | null
  system: boolean
  metadataPublish: 'ALL_CLIENTS' | 'NO_CLIENTS'
  consent: 'IMPLICIT' | 'REQUIRED' | 'FLEXIBLE'
  optional: boolean
  default: boolean
}

/** A claim of a custom authorization server, in its wire names. */
export interface Claim {
  id: string
  name: string
  status: Status
  claimType: 'RESOURCE' | 'IDENTITY'
  valueType: 'EXPRESSION' | 'GROUPS' | 'SYSTEM'
  value?: string
  conditions: { scopes: string[] }
  system: boolean
  alwaysIncludeInToken: boolean
  group_filter_type?: string
}

const descriptions: Readonly<Record<string, string>> = {
  openid: 'Signals that a request is an OpenID request.',
  profile: 'Allows this application to read the profile of the user.',
  email: 'Allows this application to read the email address of the user.',
  address: 'Allows this application to read the address of the user.',
  phone: 'Allows this application to read the phone number of the user.',
  offline_access: 'Allows this application to keep access while the user is away.',
  device_sso: 'Allows this application to use the device secret.',
}

/** The scopes that every server has from the start; they can be changed and not deleted. */
export const standardScopes = (): Scope[] =>
  Object.entries(descriptions).map(([name, description]) => ({
    id: `scp${alphanumeric(17)}`,
    name,
    displayName: null,
    description,
    system: true,
    metadataPublish: 'ALL_CLIENTS',
    consent: 'IMPLICIT',
    optional: false,
    default: false,
  }))

const ofProfile =
  'birthdate family_name gender given_name locale middle_name name nickname picture preferred_username profile updated_at website zoneinfo'

const system = (name: string, scope: string): Claim => ({
  id: `ocl${alphanumeric(17)}`,
  name,
  status: 'ACTIVE',
  claimType: 'IDENTITY',
  valueType: 'SYSTEM',
  conditions: { scopes: [scope] },
  system: true,
  alwaysIncludeInToken: false,
})

/** The claims that every server has from the start. */
export const standardClaims = (): Claim[] => [
  {
    ...system('sub', ''),
    claimType: 'RESOURCE',
    valueType: 'EXPRESSION',
    value: '(appuser != null) ? appuser.userName : app.clientId',
    conditions: { scopes: [] },
    alwaysIncludeInToken: true,
  },
  ...ofProfile.split(' ').map((name) => system(name, 'profile')),
  ...['email', 'email_verified'].map((name) => system(name, 'email')),
  system('address', 'address'),
  system('phone_number', 'phone'),
]
