import type { ProviderWords } from '../../../../model/provider-words.ts'
import { at } from './console-paths.ts'

export const api = {
  'api.audience-missing': {
    fix: [at.apis, 'Copy **Identifier** of the API, exactly as it stands, to the field Audience here.'],
  },
  'api.unknown': {
    fix: [
      at.apis,
      'Compare **Identifier** of each API with the audience: capitals, dashes and a slash at the end all count.',
      'An identifier cannot be changed: if it is wrong, **Create API** again with the right one, and authorize the app for the new API.',
      'If the API is there, you are in another tenant: compare **Domain** of the app with {host}.',
    ],
  },
  'api.not-authorized': {
    fix: [
      at.api,
      at.access,
      'Click **Edit**, under **Client Access** choose **Grant Access**, and save. Older dashboards: switch the toggle beside the app on.',
      'If nothing can be granted, open the tab **Settings**, **Application Access Policy**. Under **Client Access** choose **Per-app authorization** instead of _No apps allowed_.',
      'Take care to authorize this app, and not the one named “… (Test Application)” which Auth0 made by itself.',
    ],
  },
  'api.denied-by-action': {
    fix: [
      'In the Auth0 Dashboard open **Actions › Triggers › Machine to Machine** (older: **Actions › Flows**) and look at the Actions in the flow.',
      'Open the one that calls `api.access.deny`; its own words stand beside this finding. Let it allow this app, or remove it from the flow.',
      'If there is none, look under **Auth Pipeline › Hooks** (old).',
    ],
  },
  'api.organization-required': {
    fix: [
      at.api,
      at.access,
      'Click **Edit** and set **Organization Support** to _None_ (or _Optional_), then save. {product} does not name an organization.',
    ],
  },
} as const satisfies ProviderWords
