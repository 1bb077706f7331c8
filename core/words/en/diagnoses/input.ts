import type { AreaWords } from './area.ts'

const atOnce = 'at once'

export const input = {
  'input.missing': {
    says: 'A required value has not been entered yet.',
    fix: [
      '{{Open the step that asks for the value. The step says where to copy the value from|Copy the value from the console of {provider}}}.',
      '{{Paste the value and verify the step again|Enter the value}}.',
    ],
    takesEffect: atOnce,
  },
  'input.placeholder': {
    says: 'The field still contains the placeholder from a document instead of your own value.',
    fix: [
      'Replace the whole placeholder, including any brackets, with your own value.',
      'The step that asks for the field says where to find the value in the console.',
    ],
    takesEffect: atOnce,
  },
  'input.admin-host': {
    says: 'This is the address of the admin console. Apps must use the address of the organization itself.',
    fix: ['Enter the address that users and apps sign in to, not the address of the console.'],
    takesEffect: atOnce,
  },
  'input.domain-malformed': {
    says: 'The domain is not the address of a server.',
    fix: ['Enter only the host name, such as `login.example.com`, without spaces.'],
    takesEffect: atOnce,
  },
  'input.not-https': {
    says: 'The address begins with http://, so the secret would be sent unencrypted. Only https:// is allowed.',
    fix: ['Enter the same address with `https://`, or only the host name.'],
    takesEffect: atOnce,
  },
  'input.secret-in-client-id': {
    says: 'A field that is not secret seems to contain a secret. The client ID and the client secret may be swapped.',
    fix: ['Clear the field, then copy both values again, each into its own field.'],
    takesEffect: atOnce,
  },
  'input.secret-whitespace': {
    says: 'The secret contains a space or a line break, most likely added while copying.',
    fix: ['Copy the secret again with the copy button of the console, and paste it without adding anything.'],
    takesEffect: atOnce,
  },
  'input.scope-malformed': {
    says: 'The scopes are not well formed. Scopes are names with one space between them, without quotes or commas.',
    fix: [
      'Enter the scope names exactly as the console shows them, with one space between two names.',
      'Remove commas and quotation marks.',
    ],
    takesEffect: atOnce,
  },
  'input.key-unusable': {
    says: 'The private key cannot be used: it is damaged, is a public key, or does not fit the chosen algorithm.',
    fix: [
      'Choose the file with the private key. The file begins with `-----BEGIN PRIVATE KEY-----`, or is a JWK with a member `d`.',
      'If you are not sure, create a new key pair on {computer} and register its public key with {provider}.',
    ],
    takesEffect: atOnce,
  },
  'input.malformed': {
    says: 'A value is not valid: it is too long, contains invisible characters, or is not one of the choices.',
    fix: [
      'Copy the value again from the console and paste it unchanged.',
      'Where the step offers a list, choose one of its entries.',
    ],
    takesEffect: atOnce,
  },
  'input.repaired': {
    says: 'The pasted text contained more than the value. The extra text was removed.',
    fix: [
      'In {product}, enter the value that is {{shown under Hand-off|from the metadata}}, not the text that you pasted {{here|in {product}}}.',
    ],
    takesEffect: atOnce,
  },
  'input.other-provider': {
    says: 'The host belongs to a different identity provider than the one this guide is for.',
    fix: [
      'Compare the host with the provider named in the title of this guide.',
      'Enter the domain of {provider}, or choose the guide of the other provider under **New setup**.',
    ],
    takesEffect: atOnce,
  },
  'input.issuer-incomplete': {
    says: 'Part of the path is missing from the pasted issuer. The issuer was completed {{here|in {product}}}.',
    fix: [
      'Copy the issuer again from the console, and compare it with the value {{shown under Hand-off|from the metadata}}.',
      'Enter the complete issuer in {product} too. {product} does not complete it.',
    ],
    takesEffect: atOnce,
  },
} satisfies AreaWords<'input'>
