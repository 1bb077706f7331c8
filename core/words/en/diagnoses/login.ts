import type { AreaWords } from './area.ts'

const again =
  'Start the {{sign-on test again, and sign in within the time shown|sign-in again, and complete it without a break}}.'

export const login = {
  'login.redirect-uri': {
    says: 'The URL that users return to after signing in (redirect URI) is not registered for the app.',
    fix: ['Register the redirect URI {shown} for the app. Every character must match.'],
    takesEffect: 'at once after you save',
  },
  'login.user-not-assigned': {
    says: 'The user who signed in is not allowed to use this app.',
    fix: ['Assign the user, or a group of the user, to the app.'],
    takesEffect: 'at the next sign-in',
  },
  'login.consent-required': {
    says: 'Every sign-in asks for consent, which breaks the silent renewal that {product} needs.',
    fix: ['Turn off the consent for this app.'],
    takesEffect: 'at the next sign-in',
  },
  'login.pkce-required': {
    says: 'The app requires PKCE, and the request did not include it or used a method that the app does not accept.',
    fix: ['Configure {product} to send a code challenge with the method S256.'],
    takesEffect: 'at the next sign-in',
  },
  'login.response-type': {
    says: 'The app is not allowed to use the authorization code flow, which {product} needs.',
    fix: ['Allow the grant “authorization code” for the app.'],
    takesEffect: 'at once after you save',
  },
  'login.state-mismatch': {
    says: 'The response belongs to a different sign-in than the one {{started here|that {product} started}}.',
    fix: [
      'Close the old sign-in tabs of your browser and start the {{sign-on test|sign-in}} again.',
      'If it happens again, something on the network path is rewriting URLs. Ask your network team about the proxy.',
    ],
    takesEffect: 'at once',
  },
  'login.nonce-mismatch': {
    says: 'The ID token belongs to a different sign-in than the one {{started here|that {product} started}}.',
    fix: [
      'Start the {{sign-on test|sign-in}} again in a new browser window.',
      'If it happens again, a custom claim or a hook at {provider} changes `nonce`. The token must contain the nonce exactly as it was sent.',
    ],
    takesEffect: 'at the next sign-in',
  },
  'login.timeout': {
    says: 'The sign-in was not completed in time.',
    fix: [
      again,
      'If the page shows an error, send its text to the administrator of {provider}. The text names the reason.',
      'If you signed in and the test still waits, the browser may run on another computer, or a browser extension blocks the redirect.',
    ],
    takesEffect: 'at once',
  },
  'login.port-in-use': {
    says: 'Another program on {computer} uses the port that the sign-in returns to.',
    fix: [
      'The other program is probably {product} itself. Stop it during this test.',
      'Or register a second redirect URI with another port, such as `http://localhost:8586/callback`, and test with that one.',
    ],
    takesEffect: 'at once',
  },
  'login.cancelled': {
    says: 'The sign-in was canceled.',
    fix: [again],
    takesEffect: 'at once',
  },
  'login.code-refused': {
    says: 'The sign-in worked, but the server did not exchange the authorization code for tokens.',
    fix: [again, 'If it happens again, look for the refused request in the log of {provider}.'],
    takesEffect: 'at the next sign-in',
  },
  'login.page-refuses': {
    says: '{provider} rejected the sign-in with “{received}”.',
    fix: [
      'Read the text of the page. The text is {shown}.',
      'Open the URL of the sign-in in a browser to see the whole page, then ask the administrator of {provider}.',
    ],
    takesEffect: 'at once',
  },
  'login.silent-renewal': {
    says: 'The sign-in cannot be renewed silently, so users are signed out while they work.',
    fix: ['Allow refresh tokens for the app, and turn on their rotation.'],
    variants: {
      'not-rotated': {
        says: 'The sign-in was renewed, but the refresh token did not change. A stolen refresh token remains usable.',
        fix: ['Turn on the rotation of refresh tokens, so that each use replaces the token.'],
      },
    },
    takesEffect: 'at the next sign-in',
  },
} satisfies AreaWords<'login'>
