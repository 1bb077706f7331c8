import type { AreaWords } from './area.ts'

const exempt = 'If a proxy of your network rewrites URLs, ask the network team to exempt {host}.'

export const metadata = {
  'metadata.not-found': {
    says: 'The metadata of the authorization server was not found at the well-known URL.',
    fix: ['Compare the well-known URL with the one in the console.'],
    takesEffect: 'at once',
  },
  'metadata.invalid': {
    says: 'The metadata at the well-known URL is not a valid metadata document.',
    fix: [
      'Open the well-known URL in a browser and compare the page with the response {shown}.',
      'If the page and the response differ, a device between {computer} and {host} changes the response. Ask the network team.',
      'If they are the same, report the invalid metadata to {provider}.',
    ],
    takesEffect: 'as soon as the server returns the right document',
  },
  'metadata.field-missing': {
    says: 'The metadata at the well-known URL lacks a field that every client needs.',
    fix: [
      'Check that the well-known URL belongs to {provider} and not to another product.',
      'If the URL is correct, report the missing field to {provider}. The field is {shown}.',
    ],
    takesEffect: 'as soon as the document is complete',
  },
  'metadata.issuer-mismatch': {
    says: 'The issuer in the metadata is not the issuer that was requested.',
    fix: ['Use exactly the address that the metadata names as `issuer`.'],
    takesEffect: 'at once for new requests; existing tokens keep the old issuer',
  },
  'metadata.insecure-endpoint': {
    says: 'The metadata names an address that does not use https, or that belongs to another host.',
    fix: ['Do not send the secret there. Compare the address {shown} with your domain.', exempt],
    variants: {
      'sign-on': {
        fix: ['Do not sign in there. Compare the address {shown} with your domain.', exempt],
      },
    },
    takesEffect: 'as soon as the server returns the right document',
  },
  'metadata.grant-not-listed': {
    says: 'The metadata does not list the client credentials grant, which {product} uses to request tokens.',
    fix: [
      'If a token is issued anyway, you do not have to change anything. A strict client may still reject this server.',
    ],
    variants: {
      'sign-on': {
        says: 'The metadata does not list the authorization code grant, which {product} uses to sign users in.',
      },
    },
    takesEffect: 'at once',
  },
  'metadata.documents-differ': {
    says: 'The two metadata documents of this server contradict each other.',
    fix: [
      'Use the document that {product} reads. The difference is {shown}.',
      'If the server was changed recently, wait some minutes: both documents may be cached.',
    ],
    takesEffect: 'within a day: the documents may be cached for 24 hours',
  },
  'metadata.method-not-listed': {
    says: 'The metadata does not list the client authentication method that is used ({method}).',
    fix: [
      'If a token is issued anyway, you do not have to change anything on this server.',
      'A product that chooses the method from this list uses a different one. Compare the method of {product} with the list {shown}.',
    ],
    takesEffect: 'at once',
  },
} satisfies AreaWords<'metadata'>
