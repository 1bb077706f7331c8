import type { AreaWords } from './area.ts'

export const metadata = {
  'metadata.not-found': {
    says: 'There is no description of the authorization server at the well-known URL.',
    fix: ['Compare the well-known URL with the one the console shows.'],
    takesEffect: 'at once',
  },
  'metadata.invalid': {
    says: 'The description at the well-known URL is not in the form that programs can read.',
    fix: [
      'Open the well-known URL in a browser and compare it with what stands beside this finding.',
      'If they differ, something between here and {host} changes the answer: ask the network team.',
      'If they are the same, report it to {provider}.',
    ],
    takesEffect: 'as soon as the right document comes',
  },
  'metadata.field-missing': {
    says: 'The description at the well-known URL lacks a part that every client needs.',
    fix: [
      'Check that the well-known URL belongs to {provider} and not to another product.',
      'If it does, report the missing part, which stands beside this finding, to {provider}.',
    ],
    takesEffect: 'as soon as the document is complete',
  },
  'metadata.issuer-mismatch': {
    says: 'The authorization server calls itself by another name (issuer) than the one that was asked.',
    fix: ['Use the address that the document gives as `issuer`, character by character.'],
    takesEffect: 'at once for new requests; tokens that exist keep the old name',
  },
  'metadata.insecure-endpoint': {
    says: 'The description names an address that is not protected (https), or that belongs to someone else.',
    fix: [
      'Do not send the secret there. Compare the address beside this finding with your domain.',
      'If a proxy of your network rewrites addresses, ask the network team to leave {host} alone.',
    ],
    variants: {
      'sign-on': {
        fix: [
          'Do not sign in there. Compare the address beside this finding with your domain.',
          'If a proxy of your network rewrites addresses, ask the network team to leave {host} alone.',
        ],
      },
    },
    takesEffect: 'as soon as the right document comes',
  },
  'metadata.grant-not-listed': {
    says: 'The description does not list “client credentials”, the way in which {product} asks for tokens.',
    fix: ['If a token can be had nevertheless, nothing must be done here; a strict client may refuse, though.'],
    variants: {
      'sign-on': {
        says: 'The metadata does not list the authorization code grant, with which {product} signs users in.',
      },
    },
    takesEffect: 'at once',
  },
  'metadata.documents-differ': {
    says: 'The two descriptions that this server publishes contradict each other.',
    fix: [
      'Use the document that {product} reads; the differing part stands beside this finding.',
      'If something was changed a moment ago, wait some minutes: both documents may be kept in caches.',
    ],
    takesEffect: 'within a day: the documents may be cached for 24 hours',
  },
  'metadata.method-not-listed': {
    says: 'The metadata does not list the client authentication method that is used ({method}).',
    fix: [
      'If a token is issued nevertheless, nothing has to be done for this server.',
      'A product that chooses the method by this list uses another one: compare the list beside this finding with what {product} uses.',
    ],
    takesEffect: 'at once',
  },
} satisfies AreaWords<'metadata'>
