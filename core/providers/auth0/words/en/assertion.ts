import type { ProviderWords } from '../../../../model/provider-words.ts'
import { at } from './console-paths.ts'

const clock = [
  'Compare the clock of {computer} with a time server, and turn on automatic time.',
  'Check the clock of the computer on which {product} runs, too. {product} signs such assertions itself.',
]

export const assertion = {
  'assertion.audience': {
    fix: [
      'Auth0 requires `aud` to be the issuer of the tenant with the slash at the end, as a single string. Auth0 rejects the URL of the token endpoint.',
      'If you use a custom domain, use it both for the request and in `aud`.',
    ],
  },
  'assertion.subject': { fix: [at.settings, 'Copy **Client ID** and {{paste it here|enter it in {product}}}.'] },
  'assertion.too-long': { fix: [...clock, 'Auth0 allows at most five minutes between `iat` and `exp`.'] },
  'assertion.kid-unknown': {
    fix: [
      at.credentials,
      'Under **Available Credentials**, compare the **Key ID** with the key ID entered {{here|in {product}}}.',
    ],
    variants: {
      'no-key-id': {
        fix: [
          at.credentials,
          'Under **Available Credentials**, copy the **Key ID** of the key that belongs to your private key.',
          'Enter it as the key ID{{, here and|}} in {product}.',
        ],
      },
    },
  },
  'assertion.signature': {
    fix: [
      'Copy the public key {{from this step|of {product}}}, in the PEM format.',
      at.credentials,
      'Under **Available Credentials**, click **Add New Key**. Paste the key. Click **Add Credential**.',
      'Open the menu of the new credential and choose **Enable for Private Key JWT Use**.',
    ],
  },
  'assertion.algorithm': {
    fix: [
      'Auth0 requires the algorithm that was chosen when the key was registered: RS256, RS384, or PS256.',
      at.credentials,
      'Check the **Algorithm** of the key. If it is wrong, add the key again with the right one.',
    ],
  },
  'assertion.no-key-registered': {
    fix: [
      'Copy the public key {{from this step|of {product}}}, in the PEM format.',
      at.credentials,
      'Under **Authentication Methods**, choose **Private Key JWT**. Add the key. Click **Save**.',
    ],
  },
} as const satisfies ProviderWords
