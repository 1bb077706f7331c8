import type { ProviderWords } from '../../../../model/provider-words.ts'

/** Scopes, and the APIs that tokens are for. */
export const access: ProviderWords = {
  'scope.unknown': {
    variants: {
      entra: {
        says: 'The scope is not in the form that is required. A program asks for one scope: the App ID URI of an API with `/.default` behind it.',
        fix: [
          'Open the app registration of the API, open **Expose an API**, and copy **Application ID URI**.',
          'Enter it as the scope with `/.default` behind it, such as `api://my-api/.default`.',
        ],
      },
      'one-resource': {
        says: 'The scopes belong to more than one resource. A token is issued for one resource only.',
        fix: ['Ask for the scopes of one resource. For another resource get another token.'],
      },
    },
  },
  'scope.no-default': {
    variants: {
      entra: {
        fix: ['Enter the App ID URI of the API with `/.default` behind it as the scope, here and in {product}.'],
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
        says: 'The tenant has no API with the name that stands in the scope.',
        fix: [
          'Compare the scope with **Application ID URI** on the page **Expose an API** of the API.',
          'If the API belongs to another tenant, an administrator must add it to this tenant first.',
        ],
      },
      adfs: {
        says: 'AD FS has no Web API with this identifier.',
        fix: ['Open **Application Groups**, select the Web API, and copy one of its identifiers as the resource.'],
      },
    },
  },
  'api.not-authorized': {
    variants: {
      entra: {
        says: 'The API requires an assignment, and this app has no role in it.',
        fix: [
          'Open **API permissions** of the app and add an application permission of the API.',
          'Grant admin consent for the tenant.',
        ],
      },
      adfs: {
        says: 'The client is not allowed to access this Web API.',
        fix: [
          'Open **Application Groups**, select the Web API, and add the client under its permissions. In PowerShell use `Grant-AdfsApplicationPermission`.',
        ],
      },
    },
  },
  'login.redirect-uri': {
    variants: {
      entra: {
        fix: [
          'Open **App registrations**, select the app, and open **Authentication**.',
          'Add the redirect URI that stands beside this finding, and save.',
        ],
      },
    },
  },
  'login.response-type': {
    variants: {
      entra: {
        fix: ['Open **App registrations**, select the app, open **Authentication**, and allow the response type.'],
      },
    },
  },
}
