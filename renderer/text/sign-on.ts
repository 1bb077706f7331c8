export const signOn = {
  verify: 'Sign in and verify',
  hint: 'Opens the sign-in page in your browser and waits until you have signed in.',
  title: 'Waiting for you to sign in',
  opened:
    'Your browser was opened. Sign in there; the page then says that you may close it, and the checks go on here.',
  notOpened: 'Open the sign-in page and sign in. The page then says that you may close it, and the checks go on here.',
  advice:
    'Sign in as somebody who will use the product. As an administrator you may see less than they will; a private window keeps the two apart.',
  open: 'Open the sign-in page',
  again: 'Open it again',
  copy: 'Copy address',
  address: 'the address of the sign-in page',
  left: (time: string) => `${time} left`,
  over: 'The time is up. Waiting for the checks to end…',
  cancel: 'Cancel',
  announce: (time: string) => `Waiting for you to sign in. You have ${time}.`,
  announceSoon: (time: string) => `${time} left to sign in.`,
  announceOver: 'The sign-in is over. The checks go on.',
  waiting: 'you to sign in',
  show: 'Show the sign-in',
  notPart: 'The sign-on test was not part of this run: it needs a person.',
} as const
