/** What is announced while checks run, wherever the person is. */
export const runs = {
  start: 'The checks are running.',
  progress: (done: number, of: number) => `${done} of ${of} checks finished.`,
  waiting: (done: number, of: number, waits: string) => `${done} of ${of} checks finished, waiting for ${waits}.`,
  signIn: (time: string) => `Waiting for you to sign in. You have ${time}.`,
  signInSoon: (time: string) => `You have ${time} left to sign in.`,
  signInOver: 'The sign-in is finished. The checks continue.',
} as const
