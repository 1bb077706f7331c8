import { auth0, okta } from './console-paths.ts'
import type { Area } from './diagnosis.ts'

const clock = [
  'Compare this machine’s clock with a clock on the network, and switch automatic time on.',
  'The machine on which {product} runs needs the right time too: it will sign such assertions itself.',
]

export const assertion = {
  'assertion.audience': {
    says: 'The signed assertion names another recipient (aud) than {provider} wants to see there.',
    fix: {
      any: ['The assertion must name this server, in the form that stands beside this finding as expected.'],
      okta: [
        'At Okta `aud` must be the very address that is called, character by character: it stands beside this finding.',
        'If {product} signs with another address (a custom domain, another authorization server), enter the same one there as here.',
      ],
      auth0: [
        'At Auth0 `aud` is the tenant’s issuer with its slash at the end, as one text; the token address is refused.',
        'If a custom domain is used, use it both for the call and in `aud`.',
      ],
    },
    owner: 'you',
    takesEffect: 'at once',
    refs: ['RFC7523-3', 'okta:assertion-audience', 'auth0:private-key-jwt'],
  },
  'assertion.subject': {
    says: 'The signed assertion does not name this app as its issuer and subject.',
    fix: {
      any: ['`iss` and `sub` must both be the client ID: copy it again from the console.'],
      okta: [okta.app, 'On the tab **General**, under **Client Credentials**, copy **Client ID** and paste it here.'],
      auth0: [auth0.app, 'On the tab **Settings** copy **Client ID** and paste it here.'],
    },
    owner: 'you',
    takesEffect: 'at once',
    refs: ['RFC7523-3', 'okta:apps', 'auth0:private-key-jwt'],
  },
  'assertion.expired': {
    says: 'The signed assertion was too old when it arrived: the clocks of this machine and of {provider} disagree.',
    fix: { any: clock },
    owner: 'you',
    takesEffect: 'as soon as the clock is right',
    refs: ['RFC7523-3', 'okta:apps', 'auth0:private-key-jwt'],
  },
  'assertion.too-long': {
    says: 'The signed assertion is valid for longer than {provider} allows.',
    fix: {
      any: [...clock, 'Let {product} sign assertions that end after one to five minutes.'],
      okta: [...clock, 'Okta allows one hour at most; let {product} sign assertions that end after five minutes.'],
      auth0: [...clock, 'Auth0 allows five minutes at most between `iat` and `exp`.'],
    },
    owner: 'you',
    takesEffect: 'at once',
    refs: ['RFC7523-3', 'okta:apps', 'auth0:private-key-jwt'],
  },
  'assertion.in-future': {
    says: 'The signed assertion begins in the future for {provider}: this machine’s clock is ahead.',
    fix: { any: clock },
    owner: 'you',
    takesEffect: 'as soon as the clock is right',
    refs: ['RFC7523-3', 'okta:apps', 'auth0:private-key-jwt'],
  },
  'assertion.replayed': {
    says: 'The signed assertion was used before; each one is good for a single request.',
    fix: {
      any: [
        'Click Verify again: a new one is signed for every request.',
        'If it comes back, something between here and {provider} sends requests twice: ask your network team about the proxy.',
        'Let {product} sign a new assertion, with a new `jti`, for every request, also after a failed one.',
      ],
    },
    owner: 'you',
    takesEffect: 'at once',
    refs: ['RFC7523-3', 'okta:apps', 'auth0:private-key-jwt'],
  },
  'assertion.kid-unknown': {
    says: '{provider} has no public key under the key ID with which the assertion was signed.',
    fix: {
      any: ['Compare the key ID (`kid`) here with those that are registered for the app.'],
      okta: [
        okta.app,
        'On the tab **General**, under **Client Credentials › Public keys**, compare the **KID** of the active key with the key ID here.',
        'If your key is not in the list, copy the public key from this step, click **Add key**, paste it and click **Done**, then **Save**.',
      ],
      auth0: [
        auth0.app,
        'On the tab **Credentials**, under **Available Credentials**, compare the **Key ID** with the one here.',
      ],
    },
    variants: {
      'no-key-id': {
        says: 'The assertion named no key ID, and {provider} cannot tell which of the registered keys it was signed with.',
        fix: {
          any: ['Enter the key ID (`kid`) of the registered key here, and set the same in {product}.'],
          okta: [
            okta.app,
            'On the tab **General**, under **Client Credentials › Public keys**, copy the **KID** of the key whose private half is stored here.',
            'Enter it here as the key ID, and in {product} too.',
          ],
          auth0: [
            auth0.app,
            'On the tab **Credentials**, under **Available Credentials**, copy the **Key ID** of the key whose private half is stored here.',
            'Enter it here as the key ID, and in {product} too.',
          ],
        },
      },
    },
    owner: 'idp-admin',
    takesEffect: 'at once after Save',
    refs: ['RFC7515-4.1.4', 'okta:assertion-key-id', 'auth0:private-key-jwt'],
  },
  'assertion.signature': {
    says: 'The public key at {provider} does not belong to the private key that signed here.',
    fix: {
      any: ['Register the public half of the very key that is stored here.'],
      okta: [
        'Copy the public key from this step.',
        okta.app,
        'On the tab **General**, **Client Credentials › Public keys › Edit**, click **Add key**, paste it, click **Done** and then **Save**.',
        'Set the old key to _Inactive_ and delete it.',
      ],
      auth0: [
        'Copy the public key from this step, in the PEM form.',
        auth0.app,
        'On the tab **Credentials**, under **Available Credentials**, click **Add New Key**, paste it, and click **Add Credential**.',
        'Open the menu of the new credential and choose **Enable for Private Key JWT Use**.',
      ],
    },
    owner: 'idp-admin',
    takesEffect: 'at once after Save',
    refs: ['RFC7515-5.2', 'okta:apps', 'auth0:private-key-jwt'],
  },
  'assertion.algorithm': {
    says: '{provider} does not accept the algorithm with which the assertion was signed.',
    fix: {
      any: [
        'Use a key of a kind that the server accepts; RS256 with an RSA key of 2048 bits is accepted almost everywhere.',
      ],
      okta: [
        'Okta accepts RS256, RS384, RS512, ES256, ES384 and ES512, and no PS algorithm.',
        'Make a new RSA key pair in this step and register its public half.',
      ],
      auth0: [
        'Auth0 wants the algorithm under which the key was registered: RS256, RS384 or PS256.',
        auth0.app,
        'On the tab **Credentials** look at the **Algorithm** of the key, and add the key again under the right one if they differ.',
      ],
    },
    owner: 'idp-admin',
    takesEffect: 'at once',
    refs: ['RFC7523-5', 'okta:apps', 'auth0:private-key-jwt'],
  },
  'assertion.no-key-registered': {
    says: 'The app has no public key at {provider}, so nothing that is signed can be checked.',
    fix: {
      any: ['Register the public half of the key that is stored here.'],
      okta: [
        'Copy the public key from this step.',
        okta.app,
        'On the tab **General**, **Client Credentials › Edit**, choose **Public key / Private key**, then **Add key**, paste it and click **Done**.',
        'Click **Save** below as well: without it nothing is kept.',
      ],
      auth0: [
        'Copy the public key from this step, in the PEM form.',
        auth0.app,
        'On the tab **Credentials** choose **Private Key JWT** under **Authentication Methods**, add the key and save.',
      ],
    },
    variants: {
      'key-address': {
        says: 'The address of the public keys that is registered for this app holds no key.',
        fix: {
          any: ['Publish the public half of the key that is stored here at the registered address.'],
          okta: [
            okta.app,
            'On the tab **General**, under **Client Credentials › Public keys**, open the address beside **Use a URL to fetch keys dynamically**.',
            'Publish the public key from this step there, or choose **Save keys in Okta**, click **Add key**, paste it, click **Done**, then **Save**.',
          ],
        },
      },
    },
    owner: 'idp-admin',
    takesEffect: 'at once after Save',
    refs: ['RFC7523-3', 'okta:apps', 'auth0:private-key-jwt'],
  },
} as const satisfies Area<'assertion'>
