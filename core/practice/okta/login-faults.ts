import type { Fault } from '../faults/fault.ts'
import { atItsEnd, pkceRequired } from '../faults/sign-in.ts'
import type { OktaSettings } from './settings.ts'
import { openMetadata } from './typed.ts'

type OktaFault = Omit<Fault<OktaSettings>, 'guides'>

const asked: readonly OktaFault[] = [
  {
    id: 'login.redirect-uri',
    setting: ({ clients: { browser } }) => {
      if (browser) browser.redirectUris = browser.redirectUris.map((uri) => `${uri}/`)
    },
  },
  {
    id: 'login.response-type',
    setting: ({ clients: { browser } }) => {
      if (!browser) return
      browser.grants = ['refresh_token']
      browser.responseTypes = []
    },
  },
  pkceRequired,
  {
    id: 'login.consent-required',
    setting: ({ clients, servers }) => {
      if (!clients.browser || !servers.signOn) return
      clients.browser.consent = 'REQUIRED'
      const { scopes, standard } = servers.signOn
      for (const scope of [...scopes, ...standard]) if (scope.name !== 'openid') scope.consent = 'REQUIRED'
    },
  },
  {
    id: 'cors.origin-not-trusted',
    typed: ({ fields }) => {
      if (fields.origin !== undefined) fields.origin = 'https://metadata.practice.example'
    },
  },
  {
    id: 'relying-party.implicit-grant',
    warning: true,
    advice: true,
    setting: ({ clients: { browser } }) => {
      if (!browser) return
      browser.grants = [...browser.grants, 'implicit']
      browser.responseTypes = [...browser.responseTypes, 'id_token', 'token']
    },
  },
]

const afterwards: readonly OktaFault[] = [
  {
    id: 'login.user-not-assigned',
    setting: ({ clients: { browser } }) => {
      if (!browser) return
      browser.users = []
      browser.groups = []
    },
  },
  ...atItsEnd,
  {
    id: 'login.silent-renewal',
    setting: ({ clients: { browser } }) => {
      if (browser) browser.grants = ['authorization_code']
    },
  },
]

/** What can go wrong when people sign in (facts 6). */
export const loginFaults: readonly Fault<OktaSettings>[] = [...asked, ...afterwards].map((fault) => ({
  ...fault,
  guides: [openMetadata],
}))
