import { auth0 } from './console-paths.ts'
import type { Area } from './diagnosis.ts'

export const api = {
  'api.audience-missing': {
    says: 'The request did not say for which API the token is meant (audience).',
    fix: {
      any: ['Enter the audience.'],
      auth0: [auth0.apis, 'Copy **Identifier** of the API, exactly as it stands, to the field Audience here.'],
    },
    owner: 'you',
    takesEffect: 'at once',
    refs: ['RFC8707-2', 'auth0:client-credentials', 'auth0:audience-required'],
  },
  'api.unknown': {
    says: '{provider} has no API with the identifier (audience) “{audience}” in this tenant.',
    fix: {
      any: ['Compare the audience, character by character, with the identifier in the console.'],
      auth0: [
        auth0.apis,
        'Compare **Identifier** of each API with the audience: capitals, dashes and a slash at the end all count.',
        'An identifier cannot be changed: if it is wrong, **Create API** again with the right one, and authorize the app for the new API.',
        'If the API is there, you are in another tenant: compare **Domain** of the app with {host}.',
      ],
    },
    owner: 'idp-admin',
    takesEffect: 'at once',
    refs: ['auth0:set-up-apis', 'auth0:errors'],
  },
  'api.not-authorized': {
    says: 'The app was recognized, but it is not authorized for the API “{audience}”.',
    fix: {
      any: ['Authorize the app for the API.'],
      auth0: [
        auth0.api,
        auth0.access,
        'Click **Edit**, under **Client Access** choose **Grant Access**, and save. Older dashboards: switch the toggle beside the app on.',
        'If nothing can be granted, open the tab **Settings**, **Application Access Policy**. Under **Client Access** choose **Per-app authorization** instead of _No apps allowed_.',
        'Take care to authorize this app, and not the one named “… (Test Application)” which Auth0 made by itself.',
      ],
    },
    owner: 'idp-admin',
    takesEffect: 'at the next token',
    refs: ['auth0:client-grants', 'auth0:api-access-policies'],
  },
  'api.denied-by-action': {
    says: 'A program that your organization added to {provider} (an Action) refuses to give this token.',
    fix: {
      any: ['Ask the administrator which custom code runs when tokens are issued.'],
      auth0: [
        'In the Auth0 Dashboard open **Actions › Triggers › Machine to Machine** (older: **Actions › Flows**) and look at the Actions in the flow.',
        'Open the one that calls `api.access.deny`; its own words stand beside this finding. Let it allow this app, or remove it from the flow.',
        'If there is none, look under **Auth Pipeline › Hooks** (old).',
      ],
    },
    owner: 'idp-admin',
    takesEffect: 'as soon as the changed Action is deployed',
    refs: ['auth0:actions-deny', 'auth0:actions-machine-to-machine'],
  },
  'api.organization-required': {
    says: 'The app may have tokens for this API only in the name of an organization, and none was named.',
    fix: {
      any: ['Let the grant work without an organization.'],
      auth0: [
        auth0.api,
        auth0.access,
        'Click **Edit** and set **Organization Support** to _None_ (or _Optional_), then save. {product} does not name an organization.',
      ],
    },
    owner: 'idp-admin',
    takesEffect: 'at the next token',
    refs: ['auth0:organizations-for-machines', 'auth0:client-grants'],
  },
} as const satisfies Area<'api'>
