import type { ProviderWords } from '../../../../model/provider-words.ts'
import { at } from './console-paths.ts'

export const token = {
  'token.refused': {
    fix: [
      'Read the message {shown}. The message is shown as received.',
      at.log,
      'If the entry does not explain the error, open a support case with Okta. Include the request ID.',
    ],
  },
  'token.opaque': {
    fix: [
      'Only Okta itself can read tokens from the org authorization server. Use a custom authorization server, such as `default`.',
      at.servers,
      'Choose the server. Copy **Issuer URI** and enter it {{here|in {product}}}.',
    ],
  },
  'token.encrypted': {
    fix: [
      at.server,
      'Open the tab **Settings**. Beside **Encryption keys**, click **Edit**.',
      'Under **Access Token Encryption**, choose no encryption. Click **Save**.',
    ],
  },
  'token.algorithm': {
    fix: [
      'Okta signs access tokens with RS256 only. A token with another algorithm was issued by another server.',
      'Compare `iss` in the token with the issuer entered {{here|in {product}}}.',
    ],
  },
  'token.issuer-mismatch': {
    fix: [
      at.server,
      'Open the tab **Settings** and look at **Issuer**. With a custom domain, _Okta URL_, _Custom URL_, and _Dynamic_ result in different issuers.',
      'In {product}, enter the **Metadata URI** on the same domain. Okta issuers do not end with a slash.',
    ],
  },
  'token.audience-mismatch': {
    fix: [
      at.server,
      'Open the tab **Settings** and compare **Audience** with the value {shown}.',
      'Click **Edit**. Correct the audience there, or correct the {{field Audience here|audience in {product}}}.',
      'A new audience also applies to all other apps of the server. If other apps use the server, add a separate server for {product}.',
    ],
    variants: {
      none: {
        fix: [
          at.server,
          'Open the tab **Settings**. Click **Edit**.',
          'In **Audience**, enter the audience that {product} expects. Click **Save**.',
          'Open the tab **Claims**. Remove any claim named `aud`, because it replaces the audience.',
        ],
      },
    },
  },
  'token.scope-missing': {
    fix: [
      at.server,
      'Open the tab **Access Policies**. Edit the rule for this app. Under **Scopes requested**, the scope must be allowed.',
      'Open the tab **Claims**. Remove any custom claim named `scp`, because it hides the scopes.',
    ],
  },
  'token.lifetime': {
    fix: [
      at.server,
      'Open the tab **Access Policies**. Edit the rule.',
      'Set **Access token lifetime is** to a value between 5 minutes and 24 hours. 60 minutes is usual.',
      'If the token still has another lifetime, a rule above this one matches first.',
    ],
  },
  'token.type': {
    fix: [
      at.app,
      at.general,
      'Clear **Require Demonstrating Proof of Possession (DPoP) header in token requests**. Click **Save**.',
    ],
  },
} as const satisfies ProviderWords
