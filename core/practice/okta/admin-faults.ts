import type { Fault } from '../faults/fault.ts'
import type { OktaSettings } from './settings.ts'
import { ingestion, paloAlto } from './typed.ts'

/** What can go wrong where the org's own server and Okta's own API are used (facts 5.2). */
export const adminFaults: readonly Fault<OktaSettings>[] = [
  {
    id: 'server.custom-where-org',
    says: 'The issuer of a custom authorization server was pasted as the domain',
    guides: [paloAlto, ingestion],
    typed: ({ fields }, origin) => {
      fields.domain = `${origin}/oauth2/default`
    },
  },
  {
    id: 'admin.token-invalid',
    says: 'Every token is taken back before it is used',
    guides: [paloAlto],
    setting: ({ org }) => {
      org.revokesAtOnce = true
    },
  },
  {
    id: 'admin.scope-missing',
    says: 'The scope for the system log was taken from the app after the token was given',
    guides: [paloAlto],
    setting: ({ org }) => {
      org.takenScopes = ['okta.logs.read']
    },
  },
  {
    id: 'admin.role-missing',
    says: 'The app has no administrator role',
    guides: [paloAlto],
    setting: ({ clients }) => {
      for (const client of [clients.integration, clients.keyed]) client.role = false
    },
  },
  {
    id: 'relying-party.domain-form',
    says: 'The domain was entered with https:// in front',
    guides: [paloAlto],
    warning: true,
    advice: true,
    typed: ({ fields }, origin) => {
      fields.domain = origin
    },
  },
]
