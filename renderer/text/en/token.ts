import type { TokenView } from '../../../core/contract/values.ts'
import { form, number } from './words.ts'

type Kind = TokenView['kind']
type Unreadable = Exclude<TokenView['form'], 'jwt'>

export const token = {
  title: 'Token',
  open: 'Show the token contents',
  kinds: { access: 'Access token', id: 'ID token' } satisfies Record<Kind, string>,
  choose: 'Token to show',
  came: (age: string) => `Received ${age}.`,
  parts: { header: 'Header', claims: 'Claims', signature: 'Signature' },
  asExpected: 'as expected',
  expectedIs: 'expected:',
  notAsExpected: 'not as expected',
  noRows: 'This part is empty.',
  differ: (n: number) =>
    form(n, { one: 'One claim is not as expected.', other: `${number(n)} claims are not as expected.` }),
  refuted: 'The signature does not match the token.',
  states: {
    verified: 'Signature verified',
    refuted: 'Signature does not match',
    unchecked: 'Signature not checked',
  } satisfies Record<TokenView['signature']['state'], string>,
  alg: 'Algorithm',
  kid: 'Key ID',
  none: 'not set',
  unreadable: {
    jwe: 'Only the header of this token can be read',
    opaque: 'This token is opaque',
    malformed: 'This token cannot be decoded',
  } satisfies Record<Unreadable, string>,
  unreadableBody: {
    jwe: 'The token is encrypted for the API. Only the API can read its claims and check its signature.',
    opaque:
      'An opaque token refers to data that the provider stores. Only the provider can tell what it contains and how long it is valid.',
    malformed:
      'The token looks like a JWT, but its parts are not in the required form. A product that reads the token will reject it.',
  } satisfies Record<Unreadable, string>,
  lifetime: {
    title: 'Lifetime',
    expiresIn: (left: string) => `Expires in ${left}`,
    expired: (gone: string) => `Expired ${gone} ago`,
    begins: (left: string) => `Not valid for another ${left}`,
    unknown: 'The token does not state how long it is valid.',
    long: (long: string) => `valid for ${long}`,
    issued: 'Issued',
    from: 'Valid from',
    until: 'Expires',
  },
  copy: {
    cut: 'Copy without signature',
    cutHint: 'The copy has no signature. The contents can be read, but the copy does not give access to the API.',
    cutDone: 'The token was copied without its signature.',
    whole: 'Copy whole token',
    wholeTitle: 'Copy the whole token?',
    wholeBody: (left: string) =>
      `Anyone who has this token can use the API for another ${left}, without further authentication. The clipboard is not cleared automatically. Paste the token where it is required, then copy something else.`,
    wholeBodyUnknown:
      'Anyone who has this token can use the API as long as the token is valid, without further authentication. The clipboard is not cleared automatically. Paste the token where it is required, then copy something else.',
    wholeBodyExpired:
      'This token has expired and no longer gives access to the API. The token still identifies the app and the user who signed in.',
    wholeYes: 'Copy the whole token',
    wholeNo: 'Cancel',
    wholeDone: 'The whole token was copied.',
    notWhole: 'The whole token cannot be copied, because tokens of a sign-in are deleted after they are checked.',
  },
  empty: {
    title: 'No token yet',
    body: 'The checks request a token. This page shows its contents while the program is running. The token is not written to a file.',
    running: 'The checks are running. If the provider issues a token, the token appears here.',
    forgottenTitle: 'The token is no longer available',
    forgotten:
      'The latest run received a token, but tokens are deleted when the program exits. Run the checks again to get a new token.',
    failed: 'The latest run did not receive a token. The checklist shows the cause.',
    run: 'Run all checks',
    toCause: 'Show the cause',
  },
} as const

export const terminal = {
  title: 'Send the same request from a terminal',
  about: 'The same request as a command that you can run or share. The command contains no secrets.',
  shell: 'Program',
  shells: { bash: 'bash', powershell: 'PowerShell', python: 'Python', node: 'Node.js' },
  caFile:
    'The run trusted a certificate authority (CA) that was added. Save its certificate as `root.pem` in the folder where you run the command.',
  caOfWindows:
    'The run trusted a certificate authority (CA) that was added. PowerShell uses the certificates of the operating system, so the CA must be trusted there.',
  variables: 'Set these variables first',
  hidden: (name: string) => `the value of \`${name}\`, which is hidden here`,
  copy: 'Copy command',
  missing: 'A required value is empty. Verify the step to see which one.',
  failed: 'The command could not be created.',
} as const
