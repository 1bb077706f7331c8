export const signOn = {
  verify: 'Sign in and verify',
  hint: 'Opens the sign-in page in your browser and waits until you have signed in.',
  title: 'Waiting for you to sign in',
  opened:
    'The sign-in page was opened in your browser. Sign in there. When the page tells you to close it, return to this window.',
  notOpened: 'Open the sign-in page and sign in. When the page tells you to close it, return to this window.',
  advice:
    'Sign in as a typical user of the product, because an administrator may not see the problems that other users have. A private browser window keeps the two accounts separate.',
  open: 'Open the sign-in page',
  again: 'Open the sign-in page again',
  copy: 'Copy URL',
  address: 'the URL of the sign-in page',
  left: (time: string) => `${time} left`,
  over: 'The time is up. Waiting for the checks to finish…',
  cancel: 'Cancel',
  waiting: 'waiting for you to sign in',
  show: 'Show the sign-in',
  notPart: 'The sign-in test did not run, because it requires a user to sign in.',
} as const
