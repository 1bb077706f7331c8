import type { ProviderWords } from '../../../../model/provider-words.ts'
import { at } from './console-paths.ts'

const clock = [
  'Compare the clock of {computer} with a time server, and turn on automatic time.',
  'Check the clock of the computer on which {product} runs, too. {product} signs such assertions itself.',
]
const publicKeys = 'Open the tab **General** and look at **Client Credentials › Public keys**.'

export const assertion = {
  'assertion.audience': {
    fix: [
      'Okta requires `aud` to be exactly the URL that is called. The URL is {shown}.',
      'If {product} uses another URL, such as a custom domain or another authorization server, {{enter the same URL here|compare it with the token endpoint in the metadata}}.',
    ],
  },
  'assertion.subject': {
    fix: [
      at.app,
      'Open the tab **General**. Under **Client Credentials**, copy **Client ID** and {{paste it here|enter it in {product}}}.',
    ],
  },
  'assertion.too-long': {
    fix: [
      ...clock,
      'Okta allows a lifetime of one hour at most. Configure {product} to sign assertions that expire after five minutes.',
    ],
  },
  'assertion.kid-unknown': {
    fix: [
      at.app,
      publicKeys,
      'Compare the **KID** of the active key with the key ID entered {{here|in {product}}}.',
      'If your key is not in the list, copy the public key {{from this step|of {product}}}. Click **Add key**. Paste the public key. Click **Done**.',
      at.save,
    ],
    variants: {
      'no-key-id': {
        fix: [
          at.app,
          publicKeys,
          'Copy the **KID** of the key that belongs to your private key.',
          'Enter it as the key ID{{, here and|}} in {product}.',
        ],
      },
    },
  },
  'assertion.signature': {
    fix: [
      'Copy the public key {{from this step|of {product}}}.',
      at.app,
      at.credentials,
      'Under **Public keys**, click **Add key**. Paste the key. Click **Done**.',
      at.save,
      'Set the old key to _Inactive_. Then delete the old key.',
    ],
  },
  'assertion.algorithm': {
    fix: [
      'Okta accepts RS256, RS384, RS512, ES256, ES384, and ES512. Okta does not accept the PS algorithms.',
      'Create a new RSA key pair {{in this step|for {product}}} and register its public key.',
    ],
  },
  'assertion.no-key-registered': {
    fix: [
      'Copy the public key {{from this step|of {product}}}.',
      at.app,
      at.credentials,
      'Choose **Public key / Private key**. Click **Add key**. Paste the key. Click **Done**.',
      'Click **Save** at the bottom too. Otherwise, the key is not saved.',
    ],
    variants: {
      'key-address': {
        fix: [
          at.app,
          publicKeys,
          'Open the URL beside **Use a URL to fetch keys dynamically**, and publish the public key {{from this step|of {product}}} there.',
          'Or choose **Save keys in Okta**. Click **Add key**. Paste the key. Click **Done**. Click **Save**.',
        ],
      },
    },
  },
} as const satisfies ProviderWords
