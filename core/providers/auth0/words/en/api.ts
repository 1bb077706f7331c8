import type { ProviderWords } from '../../../../model/provider-words.ts'
import { at } from './console-paths.ts'

export const api = {
  'api.audience-missing': {
    fix: [
      at.api,
      'Copy **Identifier** exactly as it is shown, and {{paste it into the field Audience here|enter it in {product} as the audience}}.',
    ],
  },
  'api.unknown': {
    fix: [
      at.apis,
      'Compare **Identifier** of each API with the audience. The audience is case-sensitive, and dashes and a slash at the end count.',
      'If the identifier is wrong, click **Create API** and create the API again, because an identifier cannot be changed. Authorize the app for the new API.',
      'If the API is in the list, compare **Domain** of the app with {host}. The app may belong to another tenant.',
    ],
  },
  'api.not-authorized': {
    fix: [
      at.api,
      at.access,
      'Click **Edit**. Under **Client Access**, choose **Grant Access**. Click **Save**. On older dashboards, turn on the toggle beside the app.',
      'If **Grant Access** is missing, open the tab **Settings** and go to **Application Access Policy**. Under **Client Access**, choose **Per-app authorization** instead of _No apps allowed_.',
      'Check that you authorize this app. Auth0 also creates an app named “… (Test Application)” for each API. Do not use that app.',
    ],
  },
  'api.denied-by-action': {
    fix: [
      'In the Auth0 Dashboard, open **Actions › Triggers › Machine to Machine** (older dashboards: **Actions › Flows**).',
      'Open the Action that calls `api.access.deny`. The message of the Action is {shown}. Change the Action so that it allows this app, or remove the Action from the flow.',
      'If the flow has no such Action, check **Auth Pipeline › Hooks** (older dashboards).',
    ],
    variants: {
      'sign-on': {
        fix: [
          'In the Auth0 Dashboard, open **Actions › Triggers › post-login** (older dashboards: **Actions › Flows › Login**).',
          'Open the Action that calls `api.access.deny`. Change the Action so that it allows this app, or remove the Action from the flow.',
          'If the flow has no such Action, check **Auth Pipeline › Rules** (older dashboards).',
        ],
      },
    },
  },
  'api.organization-required': {
    fix: [
      at.api,
      at.access,
      'Click **Edit**. Set **Organization Support** to _None_ or _Optional_. Click **Save**. {product} does not send an organization.',
    ],
    variants: {
      'sign-on': {
        fix: [
          at.app,
          'Open the tab **Login Experience** (older dashboards: **Organizations**). As type of users, choose **Individuals** or **Both**. Click **Save**.',
        ],
      },
    },
  },
} as const satisfies ProviderWords
