import { grammarOf } from '../intl.ts'

const { list, number, plural, time, values } = grammarOf('en')

interface Counts {
  pass: number
  fail: number
  warn: number
  skip: number
  error: number
}

/** The fixed words of a report: as text, Markdown, HTML and JUnit. */
export const report = {
  none: 'none',
  values: ({ items }: { items: readonly string[] }) => values(items),
  of: ({ title, verdict }: { title: string; verdict: string }) => `${title}: ${verdict}`,
  'about-setup': ({ name }: { name: string }) => `Setup: ${name}`,
  'about-server': ({ host }: { host: string }) => `Server: ${host}`,
  'about-client': ({ id }: { id: string }) => `Client ID: ${id}`,
  /** What changed since a run that passed. */
  changed: 'What changed since the last run that passed',
  change: ({ item, before, after }: { item: string; before: string; after: string }) => `${item}: ${before} → ${after}`,
  value: 'Setting',
  was: 'Before',
  now: 'Now',
  expected: 'Expected',
  received: 'Received',
  'expected-is': ({ value }: { value: string }) => `Expected: ${value}`,
  'received-is': ({ value }: { value: string }) => `Received: ${value}`,
  'diagnosis-is': ({ id }: { id: string }) => `Diagnosis: ${id}`,
  fix: 'How to fix this',
  'fix-follows': 'How to fix this:',
  who: ({ owner }: { owner: string }) => `Who can fix this: ${owner}`,
  effect: ({ when }: { when: string }) => `Takes effect: ${when}`,
  'also-fits': ({ diagnoses }: { diagnoses: readonly string[] }) => `Other possible causes: ${list(diagnoses)}`,
  'skipped-because': ({ title, reason }: { title: string; reason: string }) => `${title}: ${reason}`,
  'not-checked': 'not checked',
  'all-skipped': ({ n, reason }: { n: number; reason: string }) =>
    `${plural(n, { one: '# check skipped', other: '# checks skipped' })}. ${reason}`,
  'all-passed': ({ n }: { n: number }) => plural(n, { one: '# check passed', other: '# checks passed' }),
  counts: ({ pass, fail, warn, skip, error }: Counts) =>
    values([
      plural(pass, { other: '# passed' }),
      plural(fail, { other: '# failed' }),
      plural(warn, { one: '# warning', other: '# warnings' }),
      plural(skip, { other: '# skipped' }),
      ...(error > 0 ? [plural(error, { one: '# internal error', other: '# internal errors' })] : []),
    ]),
  requests: ({ n }: { n: number }) => plural(n, { one: '# request', other: '# requests' }),
  /** How long the whole run, and one request, took. */
  seconds: ({ ms }: { ms: number }) => `${number(ms / 1000, 1)} s`,
  milliseconds: ({ ms }: { ms: number }) => `${number(ms, 0)} ms`,
  started: ({ at }: { at: number }) => time(at),
  'enter-in': ({ product }: { product: string }) => `Enter in ${product}`,
  'secret-given': '(the secret that you entered)',
  'secret-missing': '(no secret was entered)',
  'masked-times': ({ what, n }: { what: string; n: number }) =>
    plural(n, { one: `${what} (# time)`, other: `${what} (# times)` }),
  masked: ({ items }: { items: readonly string[] }) => `Hidden in this report: ${list(items)}.`,
  'nothing-masked': 'This report contains no value that had to be hidden.',
  'every-check': 'All checks',
  'every-request': 'All requests',
  status: 'Status',
  check: 'Check',
  seen: 'Result',
  purpose: 'Purpose',
  request: 'Request',
  response: 'Response',
  time: 'Time',
}
