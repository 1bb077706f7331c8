import type { ProviderWords } from '../../../../model/provider-words.ts'
import { at } from './console-paths.ts'

const publicKeys = 'Open the tab **General**. Look at the keys under **Client Credentials › Public keys**.'

export const clientKeys = {
  'client.dpop-required': {
    fix: [
      at.app,
      at.general,
      'Clear **Require Demonstrating Proof of Possession (DPoP) header in token requests**. In new API Services apps, this checkbox is selected.',
      at.save,
    ],
    variants: {
      'api-service-integration': {
        says: 'The integration requires DPoP on every request, and {product} does not support it.',
        fix: [
          at.integration,
          'Check that **Client ID** is the same as the client ID entered {{here|in {product}}}. Another app may require DPoP.',
          'If the client ID is the same, ask the support of {product} for an integration without DPoP. The vendor defines the settings of an integration.',
        ],
      },
    },
  },
  'client.jwks-unreachable': {
    fix: [
      at.app,
      'Open the tab **General**. Under **Client Credentials › Public keys**, copy the URL beside **Use a URL to fetch keys dynamically**.',
      'Open the URL from outside your network. The URL must use https with a publicly trusted certificate, and return a key set in JSON.',
      'If the keys are now published at another URL, click **Edit**. Correct the URL. Click **Save**.',
    ],
  },
  'client.keys-invalid': {
    fix: [
      at.app,
      publicKeys,
      'Check that each key has its own key ID (`kid`) and no private members such as `d`.',
      'Correct the key set that the message names. The message is {shown}. If the keys come from a URL, correct the keys there.',
    ],
    variants: {
      'secret-too-short': {
        fix: [
          'Choose `client_secret_basic`, `client_secret_post`, or `private_key_jwt`{{, here and|}} in {product}.',
          `Or create a new secret. ${at.app}`,
          'Open the tab **General**. Click **Generate new secret**. Use the new secret, which is long enough.',
        ],
      },
      'key-use': {
        fix: [
          at.app,
          publicKeys,
          'The signing key must have `"use": "sig"`. A key that is registered for encryption cannot verify a signature.',
          'Click **Edit**. Click **Add key**. Paste the public key {{from this step|of {product}}}. Click **Done**.',
          at.save,
        ],
      },
      'key-address': {
        fix: [
          at.app,
          'Open the tab **General**. Under **Client Credentials › Public keys**, open the URL beside **Use a URL to fetch keys dynamically**.',
          'Check that the key set there has at least one key, and that each key has its own key ID (`kid`).',
          'If the assertion names a URL (`jku`), it must be this URL.',
        ],
      },
      encryption: {
        fix: [
          at.app,
          'Open the tab **General**. Look at the encryption settings and at the registered keys with `"use": "enc"`.',
          'Keep exactly one encryption key active, or turn off token encryption.',
          at.save,
        ],
      },
    },
  },
} as const satisfies ProviderWords
