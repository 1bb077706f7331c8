import type { Area } from './diagnosis.ts'

const atOnce = 'at once'

export const input = {
  'input.missing': {
    says: 'A value that this guide needs has not been entered yet.',
    fix: {
      any: [
        'Open the step that asks for the value; it says where to copy it from.',
        'Paste the value and verify again.',
      ],
    },
    owner: 'you',
    takesEffect: atOnce,
    refs: [],
  },
  'input.placeholder': {
    says: 'A placeholder from a document was left in, where your own value belongs.',
    fix: {
      any: [
        'Replace everything between the brackets, including the brackets, with your own value.',
        'The step that asks for the field says where the value stands in the console.',
      ],
    },
    owner: 'you',
    takesEffect: atOnce,
    refs: ['okta:find-your-domain', 'auth0:application-settings'],
  },
  'input.admin-host': {
    says: 'This is the address of the administrators’ console; apps must use the address of the organization itself.',
    fix: {
      any: ['Enter the address that users and apps sign in to, not the address of the console.'],
      okta: [
        'In the Okta Admin Console, click your name at the top right: the address under it, without `-admin`, is the one to use.',
        'Enter that address as the domain.',
      ],
      auth0: [
        'In the Auth0 Dashboard open **Applications › Applications**, choose the app, tab **Settings**.',
        'Copy **Domain** from there; it ends with `auth0.com` or is your custom domain, and never begins with `manage.`.',
      ],
    },
    owner: 'you',
    takesEffect: atOnce,
    refs: ['okta:find-your-domain', 'auth0:service-endpoints'],
  },
  'input.domain-malformed': {
    says: 'What was entered as the domain is not the address of a server.',
    fix: {
      any: [
        'Enter only the name of the server, such as `login.example.com`, without spaces and without a second ending.',
      ],
      okta: [
        'In the Okta Admin Console, click your name at the top right and copy the address shown there.',
        'It looks like `acme.okta.com`; enter it without spaces.',
      ],
      auth0: [
        'In the Auth0 Dashboard open **Applications › Applications**, choose the app, tab **Settings**, and copy **Domain**.',
        'It looks like `acme.eu.auth0.com`: the region is part of it.',
      ],
    },
    owner: 'you',
    takesEffect: atOnce,
    refs: ['okta:find-your-domain', 'auth0:application-settings'],
  },
  'input.not-https': {
    says: 'The address begins with http://, so the secret would travel unprotected. Only https:// is used.',
    fix: { any: ['Enter the same address with `https://`, or the name of the server alone.'] },
    owner: 'you',
    takesEffect: atOnce,
    refs: ['RFC6749-3.2'],
  },
  'input.secret-in-client-id': {
    says: 'A secret seems to be in a field that is not secret; client ID and client secret may be swapped.',
    fix: {
      any: ['Empty the field, then copy both values again, each to its own field.'],
      okta: [
        'Empty the field here.',
        'On the app, tab **General**, under **Client Credentials**, copy **Client ID** (it begins with `0oa`) to the client ID field.',
        'Copy the value under **Client secrets** to the secret field.',
        'If the secret was shared with anyone by mistake, create a new one there and deactivate the old one.',
      ],
      auth0: [
        'Empty the field here.',
        'On the app, tab **Settings**, copy **Client ID** (32 characters) to the client ID field.',
        'Copy **Client Secret** (tab **Credentials**, on older dashboards **Settings**) to the secret field.',
        'If the secret was shared with anyone by mistake, rotate it: **Settings › Danger Zone › Rotate**.',
      ],
    },
    owner: 'you',
    takesEffect: atOnce,
    refs: ['RFC6749-2.3.1'],
  },
  'input.secret-whitespace': {
    says: 'The secret contains a space or a line break, which was most likely picked up while copying.',
    fix: {
      any: [
        'Copy the secret again with the copy button of the console, and paste it without anything before or after it.',
      ],
      okta: [
        'On the app, tab **General**, use the copy button beside the secret under **Client secrets**, then paste again.',
      ],
      auth0: [
        'On the app, tab **Credentials** (older: **Settings**), use the copy button beside **Client Secret**, then paste again.',
      ],
    },
    owner: 'you',
    takesEffect: atOnce,
    refs: ['RFC6749-A.2'],
  },
  'input.scope-malformed': {
    says: 'The scopes are not written in the form that servers read: names with one space between them, without quotes or commas.',
    fix: {
      any: [
        'Write the scope names exactly as the console shows them, with one space between two names.',
        'Remove commas and quotation marks.',
      ],
      okta: [
        'Write the scope names exactly as in the tab **Scopes** of the authorization server, with one space between two names.',
        'Names that begin with `okta.` belong to Okta itself and cannot be used on a server of your own.',
      ],
    },
    owner: 'you',
    takesEffect: atOnce,
    refs: ['RFC6749-3.3'],
  },
  'input.key-unusable': {
    says: 'The private key cannot be used: it cannot be read, is only the public half, or does not fit the chosen algorithm.',
    fix: {
      any: [
        'Choose the file that holds the private key (it begins with `-----BEGIN PRIVATE KEY-----`, or is a JWK with a member `d`).',
        'If you are not sure, make a new pair on this machine and register its public half with {provider}.',
      ],
    },
    owner: 'you',
    takesEffect: atOnce,
    refs: ['RFC7517-9.3', 'RFC7518-3.1'],
  },
  'input.malformed': {
    says: 'A value does not have the form it must have: too long, with invisible characters, or not one of the choices.',
    fix: {
      any: [
        'Copy the value again from the console and paste it as it is.',
        'Where the step offers a list, choose one of its entries.',
      ],
    },
    owner: 'you',
    takesEffect: atOnce,
    refs: ['RFC6749-A.1'],
  },
  'input.repaired': {
    says: 'What was pasted had something around the value that is not needed; it was taken off.',
    fix: {
      any: [
        'Nothing has to be done. In {product} enter the value that is shown under Hand-off, not what was pasted here.',
      ],
    },
    owner: 'you',
    takesEffect: atOnce,
    refs: [],
  },
  'input.other-provider': {
    says: 'The host is a server of another identity provider than the one that this guide is for.',
    fix: {
      any: [
        'Compare the host with the provider named in the title of this guide.',
        'Enter the domain of {provider}, or choose the guide of the other provider under **New setup**.',
      ],
    },
    owner: 'you',
    takesEffect: atOnce,
    refs: ['okta:find-your-domain', 'auth0:application-settings'],
  },
  'input.issuer-incomplete': {
    says: 'Part of the path of the issuer is missing in what was pasted. It was completed here.',
    fix: {
      any: [
        'Copy the issuer again from the console, and compare it with the value shown under Hand-off.',
        'Correct the same value in {product}: it does not complete it.',
      ],
      okta: [
        'In the Okta Admin Console open **Security › API › Authorization Servers** and choose the server.',
        'Copy **Issuer URI**: the path contains `/oauth2/` before the ID of the server.',
        'Correct the same value in {product}: it does not complete it.',
      ],
    },
    owner: 'you',
    takesEffect: atOnce,
    refs: ['RFC8414-2', 'okta:authorization-servers'],
  },
} as const satisfies Area<'input'>
