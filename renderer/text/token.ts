import type { TokenView } from '../../core/contract/values.ts'

type Kind = TokenView['kind']
type Form = TokenView['form']

export const token = {
  title: 'Token',
  open: 'Show what the token says',
  kinds: { access: 'Access token', id: 'ID token' } satisfies Record<Kind, string>,
  choose: 'Which token',
  came: (age: string) => `Came ${age}.`,
  parts: { header: 'Header', claims: 'Claims', signature: 'Signature' },
  asExpected: 'as expected',
  expectedIs: 'expected:',
  notAsExpected: 'not as expected',
  noRows: 'Nothing stands here.',
  differ: (n: number) => (n === 1 ? 'One claim is not as expected.' : `${n} claims are not as expected.`),
  refuted: 'The signature does not fit.',
  states: {
    verified: 'Signature verified',
    refuted: 'Signature does not fit',
    unchecked: 'Signature not checked',
  } satisfies Record<TokenView['signature']['state'], string>,
  alg: 'Algorithm',
  kid: 'Key ID',
  none: 'not named',
  unreadable: {
    jwt: '',
    jwe: 'Only its header can be read here',
    opaque: 'There is nothing to read in it',
    malformed: 'It cannot be taken apart',
  } satisfies Record<Form, string>,
  unreadableBody: {
    jwt: '',
    jwe: 'The token is encrypted for the API. What it says, and whether it is signed, only the API can see.',
    opaque:
      'It is a name for a token that the provider keeps. Only the provider can say what it stands for and how long.',
    malformed:
      'It looks like a token, but its parts are not what they must be. A product that reads it will refuse it.',
  } satisfies Record<Form, string>,
  lifetime: {
    title: 'Lifetime',
    expiresIn: (left: string) => `Expires in ${left}`,
    expired: (gone: string) => `Expired ${gone} ago`,
    begins: (left: string) => `Not valid for another ${left}`,
    unknown: 'It does not say how long it is valid.',
    long: (long: string) => `valid for ${long}`,
    issued: 'Issued',
    from: 'Valid from',
    until: 'Expires',
  },
  copy: {
    cut: 'Copy token',
    cutHint: 'Copied without its signature: it can be read and shown, and opens nothing.',
    cutDone: 'Copied without its signature.',
    whole: 'Copy whole token',
    wholeTitle: 'Copy the whole token?',
    wholeBody: (left: string | null) =>
      `Whoever has it can use the API with it ${left === null ? 'for as long as it is valid' : `for another ${left}`}, without any other proof. The clipboard is not cleared by itself: paste it where it is needed, then copy something else.`,
    wholeBodyExpired: 'It has expired, so it opens nothing any more. It still names the app and whoever signed in.',
    wholeYes: 'Copy the whole token',
    wholeNo: 'Leave it',
    wholeDone: 'The whole token was copied.',
    failed: 'Nothing was copied: this window may not write to the clipboard.',
    notWhole: 'The whole token cannot be copied: tokens of a sign-in are forgotten as soon as they have been checked.',
  },
  empty: {
    title: 'No token yet',
    body: 'A token is asked for by the checks. What it says is shown here as long as the program runs; it is written to no file.',
    forgottenTitle: 'The token was forgotten',
    forgotten:
      'The newest run got a token, but it is no longer kept: tokens are forgotten when the program ends. The next run brings a new one.',
    failed: 'The newest run got no token. The checklist says why.',
    run: 'Run all checks',
    toCause: 'Show the cause',
  },
  loadFailed: 'The token could not be shown.',
} as const

export const terminal = {
  title: 'The same in a terminal',
  about: 'The same token request, to send by hand or to give to somebody. No secret stands in it.',
  shell: 'Shell',
  shells: { bash: 'bash', powershell: 'PowerShell' },
  variables: 'Set these first',
  none: 'Nothing has to be set first.',
  copy: 'Copy command',
  missing: 'Something it needs is not filled in yet. Verify the step: it says what.',
  failed: 'The command could not be made.',
} as const
