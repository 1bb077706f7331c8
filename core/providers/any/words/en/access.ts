import type { ProviderWords } from '../../../../model/provider-words.ts'

/** Scopes, and the APIs that tokens are for. */
export const access = {
  'scope.unknown': {
    variants: {
      entra: {
        says: 'The scope has an invalid form. Client credentials require exactly one scope: the App ID URI of an API, followed by `/.default`.',
        fix: [
          'Open the app registration of the API. Open **Expose an API**, and copy **Application ID URI**.',
          'Enter it as the scope, followed by `/.default`, such as `api://my-api/.default`.',
        ],
      },
      'one-resource': {
        says: 'The scopes belong to more than one resource. A token is issued for one resource only.',
        fix: ['Request the scopes of one resource only. Get a separate token for each other resource.'],
      },
    },
  },
  'scope.no-default': {
    variants: {
      entra: {
        fix: ['Enter the App ID URI of the API, followed by `/.default`, as the scope{{, here and|}} in {product}.'],
      },
      zitadel: {
        fix: [
          'Enter `openid` and, if the token is for a project, `urn:zitadel:iam:org:project:id:PROJECT_ID:aud` as scopes.',
        ],
      },
    },
  },
  'api.unknown': {
    variants: {
      entra: {
        says: 'The tenant has no API with the name in the scope.',
        fix: [
          'Compare the scope with **Application ID URI** on the page **Expose an API** of the API.',
          'If the API belongs to another tenant, an administrator must add it to this tenant first.',
        ],
      },
      adfs: {
        says: 'AD FS has no Web API with this identifier.',
        fix: ['Open **Application Groups**. Select the Web API. Copy one of its identifiers as the resource.'],
      },
    },
  },
  'api.not-authorized': {
    variants: {
      entra: {
        says: 'The API requires an app role assignment, and this app has none.',
        fix: [
          'Open **API permissions** of the app. Add an application permission of the API.',
          'Grant admin consent for the tenant.',
        ],
      },
      adfs: {
        says: 'The client is not allowed to access this Web API.',
        fix: [
          'Open **Application Groups**. Select the Web API. Add the client under its permissions. In PowerShell, use `Grant-AdfsApplicationPermission`.',
        ],
      },
    },
  },
  'login.redirect-uri': {
    variants: {
      entra: {
        fix: [
          'Open **App registrations**. Select the app. Open **Authentication**.',
          'Add the redirect URI {shown}, and save.',
        ],
      },
    },
  },
  'login.response-type': {
    variants: {
      entra: {
        fix: ['Open **App registrations**. Select the app. Open **Authentication**. Allow the response type.'],
      },
    },
  },
} as const satisfies ProviderWords
