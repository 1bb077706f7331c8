import { auth0, okta } from './console-paths.ts'
import type { Area } from './diagnosis.ts'

export const relyingParty = {
  'relying-party.audience': {
    says: 'The token works, but not for {product}: it accepts one fixed audience only, and this token has another.',
    fix: {
      any: ['Use the audience that {product} expects; it stands beside this finding.'],
      auth0: [
        auth0.apis,
        'There must be an API whose **Identifier** is, with capitals and dash, the value that stands beside this finding as expected.',
        'An identifier cannot be changed: **Create API** with the right one, and authorize the app for it.',
        'Enter the same value here as Audience.',
      ],
      okta: [
        okta.server,
        'On the tab **Settings** click **Edit** and set **Audience** to the value that stands beside this finding as expected.',
      ],
    },
    owner: 'idp-admin',
    takesEffect: 'at the next token',
    refs: ['RFC7519-4.1.3', 'fortanix:auth0', 'auth0:set-up-apis'],
  },
  'relying-party.well-known-form': {
    says: '{product} reads the server’s description at one certain address, and nothing answers there.',
    fix: {
      any: ['Give {product} the well-known URL in the form that stands beside this finding.'],
      okta: [
        okta.server,
        'On the tab **Settings** copy **Metadata URI**; it ends with `/.well-known/oauth-authorization-server`.',
      ],
      auth0: [
        '{product} needs `/.well-known/oauth-authorization-server`; this tenant answers at `/.well-known/openid-configuration` only.',
        'Private clouds may be behind the public one: ask Auth0 Support when the address will be served.',
        'With a custom domain, check that your reverse proxy passes both addresses on.',
      ],
    },
    owner: 'idp-admin',
    takesEffect: 'as soon as the address answers',
    refs: ['RFC8414-3', 'fortanix:auth0', 'fortanix:okta', 'auth0:discovery'],
  },
  'relying-party.domain-form': {
    says: '{product} wants the domain in another form, with or without https:// in front.',
    fix: { any: ['Copy the domain from the Hand-off page: it is shown there in the form that {product} takes.'] },
    owner: 'you',
    takesEffect: 'at once',
    refs: ['okta:find-your-domain'],
  },
  'relying-party.private-key-set': {
    says: 'The key set that is about to be registered contains the private key, which must never leave this machine.',
    fix: {
      any: [
        'Do not paste this set anywhere. Use the public set: it has only `kty`, `n`, `e` (or `crv`, `x`, `y`), `kid`, `alg` and `use`.',
        'If it was pasted already, make a new key pair and delete the old key from {provider}.',
      ],
    },
    owner: 'you',
    takesEffect: 'at once',
    refs: ['RFC7517-9.2'],
  },
  'relying-party.kid-copied': {
    says: 'Your key carries the id of one of the server’s own keys; it needs an id of its own.',
    fix: { any: ['Give your key any other id (`kid`), and register it with {provider} under that id.'] },
    owner: 'you',
    takesEffect: 'at once',
    refs: ['RFC7517-4.5'],
  },
  'relying-party.implicit-grant': {
    says: 'An old way to sign in (the implicit grant) is switched on, and {product} does not need it.',
    fix: {
      any: ['Switch the implicit grant off for this app.'],
      okta: [
        okta.app,
        'On the tab **General**, **General Settings › Edit**, under **Grant type** (**Advanced**) untick **Implicit (hybrid)**, and save.',
      ],
      auth0: [
        auth0.app,
        'On the tab **Settings**, **Advanced Settings › Grant Types**, untick **Implicit**, and save.',
      ],
    },
    owner: 'idp-admin',
    takesEffect: 'at once',
    refs: ['RFC9700-2.1.2', 'okta:implicit'],
  },
} as const satisfies Area<'relying-party'>
