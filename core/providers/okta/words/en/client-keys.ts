import type { ProviderWords } from '../../../../model/provider-words.ts'
import { at } from './console-paths.ts'

const publicKeys = 'On the tab **General**, under **Client Credentials › Public keys**, look at the registered keys.'

export const clientKeys = {
  'client.dpop-required': {
    fix: [
      at.app,
      'On the tab **General**, **General Settings › Edit**.',
      'Clear **Require Demonstrating Proof of Possession (DPoP) header in token requests** and save. New API Services apps have it selected.',
    ],
    variants: {
      'api-service-integration': {
        says: 'The integration requires DPoP on every request, and {product} does not support it.',
        fix: [
          at.integration,
          'The vendor fixes the settings of an integration. Check that **Client ID** is the one entered here: another app may require DPoP.',
          'If it is, ask the support of {product} for an integration that does not require DPoP.',
        ],
      },
    },
  },
  'client.jwks-unreachable': {
    fix: [
      at.app,
      'On the tab **General**, under **Client Credentials › Public keys**, read the address beside **Use a URL to fetch keys dynamically**.',
      'Open this address from outside your network. It must be reachable from the internet by https, with a public certificate, and answer with a key set in JSON.',
      'If the keys are published at another address now, click **Edit**, correct the address and save.',
    ],
  },
  'client.keys-invalid': {
    fix: [
      at.app,
      publicKeys,
      'Each key needs a key ID (`kid`) of its own, and must not contain private members such as `d`.',
      'Correct the set that the message beside this finding names. If the keys come from an address, correct them there.',
    ],
    variants: {
      'secret-too-short': {
        fix: [
          'Here, choose `client_secret_basic`, `client_secret_post` or `private_key_jwt`, and the same in {product}.',
          'Or open the app, tab **General**, click **Generate new secret**, and use the new one: secrets that Okta generates are long enough.',
        ],
      },
      'key-use': {
        fix: [
          at.app,
          publicKeys,
          'The key that signs must have `"use": "sig"`. A key that is registered for encryption cannot verify a signature.',
          'Click **Edit**, add the public key from this step with **Add key**, click **Done**, then **Save**.',
        ],
      },
      'key-address': {
        fix: [
          at.app,
          'On the tab **General**, under **Client Credentials › Public keys**, open the address beside **Use a URL to fetch keys dynamically**.',
          'The set there must hold at least one key, and each key needs a key ID (`kid`) of its own.',
          'An assertion that names an address (`jku`) must name this one.',
        ],
      },
      encryption: {
        fix: [
          at.app,
          'On the tab **General** look at the encryption settings and at the registered keys with `"use": "enc"`.',
          'There must be exactly one active encryption key. Correct it, or turn off token encryption, and save.',
        ],
      },
    },
  },
} as const satisfies ProviderWords
