import type { Fault } from '../faults/fault.ts'
import { guideClients } from './clients.ts'
import type { OktaSettings } from './settings.ts'
import { ingestion, paloAlto } from './typed.ts'

/** What can go wrong where the org's own server and Okta's own API are used (facts 5.2). */
export const adminFaults: readonly Fault<OktaSettings>[] = [
  {
    id: 'server.custom-where-org',
    guides: [paloAlto, ingestion],
    typed: ({ fields }, origin) => {
      fields.domain = `${origin}/oauth2/default`
    },
  },
  {
    id: 'admin.token-invalid',
    guides: [paloAlto],
    setting: ({ org }) => {
      org.revokesAtOnce = true
    },
  },
  {
    id: 'admin.scope-missing',
    guides: [paloAlto],
    setting: ({ org }) => {
      org.takenScopes = ['okta.logs.read']
    },
  },
  {
    id: 'admin.role-missing',
    guides: [paloAlto],
    setting: ({ clients }) => {
      for (const client of guideClients(clients)) client.roles = []
    },
  },
  {
    id: 'relying-party.domain-form',
    guides: [paloAlto],
    warning: true,
    advice: true,
    typed: ({ fields }, origin) => {
      fields.domain = origin
    },
  },
]
