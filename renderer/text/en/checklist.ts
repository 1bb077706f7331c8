import type { StepMark } from '../../../core/contract/values.ts'
import { counts } from './step-counts.ts'
import { all, form, list, number, plural } from './words.ts'

export const checklist = {
  steps: 'Steps',
  stepOf: (n: number, of: number) => `Step ${n} of ${of}`,
  stepsOf: (title: string, n: number, of: number) => `Step ${n} of ${of}: ${title}`,
  handoff: 'Hand-off',
  runAll: 'Run all checks',
  cancel: 'Cancel',
  cancelling: 'Canceling…',
  running: (done: number, of: number) => `${done} of ${of} checks`,
  all: 'All checks are running',
  verifies: (step: string) => `Checks of “${step}” are running`,
  seconds: (n: number) => plural(n, { one: 'second', other: 'seconds' }),
  starting: 'Starting…',
  waitsFor: (what: string) => `waiting for ${what}`,
  never: 'This setup has not been checked yet. Complete the steps, then run all checks.',
  requests: (n: number) => plural(n, { one: 'request', other: 'requests' }),
  toCause: 'Show the cause',
  track: (states: readonly { mark: StepMark; n: number }[]) =>
    `Steps: ${list(states.map(({ mark, n }) => counts[mark](n)))}`,
  openPage: (provider: string) => `Open this page in ${provider}`,
  openPageOf: (provider: string, page: string) => `Open this page in ${provider}: ${page}`,
  openPageLater: (provider: string) => `Enter the domain to open this page in ${provider}.`,
  opens: '(opens in your browser)',
  sketch: (page: string, clicks: readonly number[]) =>
    clicks.length === 0
      ? `Sketch of the page **${page}**.`
      : form(clicks.length, {
          one: `Sketch of the page **${page}**. Click ${all(clicks.map((n) => number(n)))} is marked.`,
          other: `Sketch of the page **${page}**. Clicks ${all(clicks.map((n) => number(n)))} are marked.`,
        }),
  verify: 'Verify this step',
  verifying: 'Verifying…',
  sendsNothing: 'Sends no requests. Only the values that you entered are checked.',
  byHand: 'Mark as done',
  doneIn: (provider: string) => `Done in ${provider}, continue`,
  doneAndOn: 'Done, continue',
  notByHand: 'Mark as not done',
  doneByHand: (age: string) => `Marked as done ${age}. This step has not been verified.`,
  cannotProve: 'Check this yourself:',
  previous: (title: string) => `Previous step: ${title}`,
  next: (title: string) => `Next step: ${title}`,
  toHandoff: 'Go to the hand-off',
  onToHandoff: 'Continue with the hand-off',
  block: 'Lines to copy',
  copyBlock: 'Copy all lines',
  terms: 'Terms in this guide',
  cause: 'What failed in this step',
  results: 'Results of this step',
  before: 'These are the results of the previous run. Checking again…',
  checking: 'The checks of this step are running. The results appear here when the run ends.',
  noResults: 'Not checked yet. Follow the instructions above, then verify this step.',
  nothingToProve: 'This step cannot be checked with a request. Mark it as done when you have finished it.',
} as const
