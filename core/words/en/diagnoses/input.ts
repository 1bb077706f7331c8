import type { AreaWords } from './area.ts'

const atOnce = 'at once'

export const input = {
  'input.missing': {
    says: 'A value that this guide needs has not been entered yet.',
    fix: ['Open the step that asks for the value; it says where to copy it from.', 'Paste the value and verify again.'],
    takesEffect: atOnce,
  },
  'input.placeholder': {
    says: 'A placeholder from a document was left in, where your own value belongs.',
    fix: [
      'Replace everything between the brackets, including the brackets, with your own value.',
      'The step that asks for the field says where the value stands in the console.',
    ],
    takesEffect: atOnce,
  },
  'input.admin-host': {
    says: 'This is the address of the administrators’ console; apps must use the address of the organization itself.',
    fix: ['Enter the address that users and apps sign in to, not the address of the console.'],
    takesEffect: atOnce,
  },
  'input.domain-malformed': {
    says: 'What was entered as the domain is not the address of a server.',
    fix: [
      'Enter only the name of the server, such as `login.example.com`, without spaces and without a second ending.',
    ],
    takesEffect: atOnce,
  },
  'input.not-https': {
    says: 'The address begins with http://, so the secret would travel unprotected. Only https:// is used.',
    fix: ['Enter the same address with `https://`, or the name of the server alone.'],
    takesEffect: atOnce,
  },
  'input.secret-in-client-id': {
    says: 'A secret seems to be in a field that is not secret; client ID and client secret may be swapped.',
    fix: ['Empty the field, then copy both values again, each to its own field.'],
    takesEffect: atOnce,
  },
  'input.secret-whitespace': {
    says: 'The secret contains a space or a line break, which was most likely picked up while copying.',
    fix: [
      'Copy the secret again with the copy button of the console, and paste it without anything before or after it.',
    ],
    takesEffect: atOnce,
  },
  'input.scope-malformed': {
    says: 'The scopes are not written in the form that servers read: names with one space between them, without quotes or commas.',
    fix: [
      'Write the scope names exactly as the console shows them, with one space between two names.',
      'Remove commas and quotation marks.',
    ],
    takesEffect: atOnce,
  },
  'input.key-unusable': {
    says: 'The private key cannot be used: it cannot be read, is only the public half, or does not fit the chosen algorithm.',
    fix: [
      'Choose the file that holds the private key (it begins with `-----BEGIN PRIVATE KEY-----`, or is a JWK with a member `d`).',
      'If you are not sure, make a new pair on this machine and register its public half with {provider}.',
    ],
    takesEffect: atOnce,
  },
  'input.malformed': {
    says: 'A value does not have the form it must have: too long, with invisible characters, or not one of the choices.',
    fix: [
      'Copy the value again from the console and paste it as it is.',
      'Where the step offers a list, choose one of its entries.',
    ],
    takesEffect: atOnce,
  },
  'input.repaired': {
    says: 'What was pasted had something around the value that is not needed; it was taken off.',
    fix: [
      'Nothing has to be done. In {product} enter the value that is shown under Hand-off, not what was pasted here.',
    ],
    takesEffect: atOnce,
  },
  'input.other-provider': {
    says: 'The host is a server of another identity provider than the one that this guide is for.',
    fix: [
      'Compare the host with the provider named in the title of this guide.',
      'Enter the domain of {provider}, or choose the guide of the other provider under **New setup**.',
    ],
    takesEffect: atOnce,
  },
  'input.issuer-incomplete': {
    says: 'Part of the path of the issuer is missing in what was pasted. It was completed here.',
    fix: [
      'Copy the issuer again from the console, and compare it with the value shown under Hand-off.',
      'Correct the same value in {product}: it does not complete it.',
    ],
    takesEffect: atOnce,
  },
} satisfies AreaWords<'input'>
