import type { AreaWords } from './area.ts'

const again = 'Start the sign-on test again, and sign in within the time that is shown.'

export const login = {
  'login.redirect-uri': {
    says: 'The address to which people come back after signing in (redirect URI) is not registered with the app.',
    fix: ['Register the redirect URI that stands beside this finding with the app, character by character.'],
    takesEffect: 'at once after Save',
  },
  'login.user-not-assigned': {
    says: 'The person who signed in is not allowed to use this app.',
    fix: ['Assign the person, or a group the person is in, to the app.'],
    takesEffect: 'at the next sign-in',
  },
  'login.consent-required': {
    says: 'A consent is asked for at each sign-in, which breaks the silent renewal that {product} needs.',
    fix: ['Switch the consent off for this app.'],
    takesEffect: 'at the next sign-in',
  },
  'login.pkce-required': {
    says: 'The app wants the sign-in to be protected by PKCE, and the request came without it or with a form it does not take.',
    fix: ['Let {product} send a code challenge of the method S256.'],
    takesEffect: 'at the next sign-in',
  },
  'login.response-type': {
    says: 'The app may not sign people in by a code, which is what {product} asks for.',
    fix: ['Allow the grant “authorization code” for the app.'],
    takesEffect: 'at once after Save',
  },
  'login.state-mismatch': {
    says: 'What came back belongs to another sign-in than the one that was begun here.',
    fix: [
      'Close the old sign-in tabs of your browser and start the sign-on test again.',
      'If it comes back, something on the way changes addresses: ask your network team about the proxy.',
    ],
    takesEffect: 'at once',
  },
  'login.nonce-mismatch': {
    says: 'The ID token belongs to another sign-in than the one that was begun here.',
    fix: [
      'Start the sign-on test again in a fresh browser window.',
      'If it comes back, a custom claim or an inline hook changes `nonce`: it must come back as it was sent.',
    ],
    takesEffect: 'at the next sign-in',
  },
  'login.timeout': {
    says: 'Nobody came back from the sign-in page in time.',
    fix: [
      again,
      'If the page shows an error, read it aloud to whoever looks after {provider}: it names the reason.',
      'If you signed in and nothing came back, the browser may run on another machine, or an add-on blocks the way back.',
    ],
    takesEffect: 'at once',
  },
  'login.port-in-use': {
    says: 'Another program on this machine listens where the sign-in should come back.',
    fix: [
      'It is probably {product} itself: stop it for the time of this test.',
      'Or register a second redirect URI with another port, such as `http://localhost:8586/callback`, and test with that one.',
    ],
    takesEffect: 'at once',
  },
  'login.cancelled': {
    says: 'The sign-in was cancelled before it was finished.',
    fix: [again],
    takesEffect: 'at once',
  },
  'login.code-refused': {
    says: 'The sign-in worked, but the code that it gave was not exchanged for tokens.',
    fix: [again, 'If it comes back, look in the log of {provider} for the refused request.'],
    takesEffect: 'at the next sign-in',
  },
  'login.page-refuses': {
    says: '{provider} rejected the sign-in with “{received}”.',
    fix: [
      'Read what the page says: it stands beside this finding.',
      'Open the address of the sign-in in a browser and look at the whole page, then ask whoever looks after {provider}.',
    ],
    takesEffect: 'at once',
  },
  'login.silent-renewal': {
    says: 'The sign-in cannot be renewed silently, so people would be signed out in the middle of their work.',
    fix: ['Allow refresh tokens for the app, and let them rotate.'],
    variants: {
      'not-rotated': {
        says: 'The sign-in was renewed, but the refresh token stays the same: if it is stolen, it remains usable.',
        fix: ['Let refresh tokens rotate: each use must replace the token.'],
      },
    },
    takesEffect: 'at the next sign-in',
  },
} satisfies AreaWords<'login'>
