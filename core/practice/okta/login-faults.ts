import type { Fault } from '../faults/fault.ts'
import { alphanumeric } from '../random.ts'
import type { OktaSettings } from './settings.ts'
import { openMetadata } from './typed.ts'

type OktaFault = Omit<Fault<OktaSettings>, 'guides'>

const asked: readonly OktaFault[] = [
  {
    id: 'login.redirect-uri',
    says: 'The redirect URIs were registered with a slash at their end',
    setting: ({ clients: { browser } }) => {
      browser.redirectUris = browser.redirectUris.map((uri) => `${uri}/`)
    },
  },
  {
    id: 'login.response-type',
    says: 'The app was made without the grant Authorization Code',
    setting: ({ clients: { browser } }) => {
      browser.grants = ['refresh_token']
      browser.responseTypes = []
    },
  },
  {
    id: 'login.pkce-required',
    says: 'The code challenge gets lost on the way',
    setting: ({ signOn }) => {
      signOn.challengeLost = true
    },
  },
  {
    id: 'login.consent-required',
    says: 'The app asks the person for consent at each sign-in',
    setting: ({ clients, servers }) => {
      clients.browser.consent = 'REQUIRED'
      servers.signOn.standardConsent = true
      for (const scope of servers.signOn.scopes) scope.consent = 'REQUIRED'
    },
  },
  {
    id: 'cors.origin-not-trusted',
    says: 'The product is served from an address that the app does not know',
    typed: ({ fields }) => {
      if (fields.origin !== undefined) fields.origin = 'https://metadata.practice.example'
    },
  },
  {
    id: 'relying-party.implicit-grant',
    says: 'The implicit grant is switched on, and nobody needs it',
    warning: true,
    advice: true,
    setting: ({ clients: { browser } }) => {
      browser.grants = [...browser.grants, 'implicit']
      browser.responseTypes = [...browser.responseTypes, 'id_token', 'token']
    },
  },
]

const afterwards: readonly OktaFault[] = [
  {
    id: 'login.user-not-assigned',
    says: 'The person is not assigned to the app',
    setting: ({ clients: { browser } }) => {
      browser.assigned = false
    },
  },
  {
    id: 'login.cancelled',
    says: 'Whoever signs in is sent back as if they had cancelled',
    setting: ({ signOn }) => {
      signOn.cancels = true
    },
  },
  {
    id: 'login.timeout',
    says: 'The sign-in page shows an error, and nobody comes back',
    setting: ({ signOn }) => {
      signOn.broken = true
    },
  },
  {
    id: 'login.state-mismatch',
    says: 'The answer to another sign-in comes back',
    comeBack: (parameters) => ({ ...parameters, state: alphanumeric(43) }),
  },
  {
    id: 'login.nonce-mismatch',
    says: 'The ID token is the one of another sign-in',
    idToken: (draft) => ({ ...draft, claims: { ...draft.claims, nonce: alphanumeric(43) } }),
  },
  {
    id: 'login.code-refused',
    says: 'Each code has expired before it is used',
    setting: ({ signOn }) => {
      signOn.codeLife = 0
    },
  },
  {
    id: 'login.silent-renewal',
    says: 'The app was made without the grant Refresh Token',
    setting: ({ clients: { browser } }) => {
      browser.grants = ['authorization_code']
    },
  },
]

/** What can go wrong when people sign in (facts 6). */
export const loginFaults: readonly Fault<OktaSettings>[] = [...asked, ...afterwards].map((fault) => ({
  ...fault,
  guides: [openMetadata],
}))
