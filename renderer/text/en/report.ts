import { tabs } from './tabs.ts'
import { plural } from './words.ts'

export const report = {
  title: tabs.report,
  about:
    'This is exactly what is saved. A report contains the results, the requests, and the hand-off values. Secrets and tokens are hidden in it.',
  bundleAbout:
    'A bundle is one file for a support desk. It contains the report and the recorded responses, so that the run can be judged again on another computer, without a network. It contains no secrets.',
  remainingAbout:
    'What is left to do, grouped by the person who can do it. Paste the text into an email. Attach the setup file if the person uses IdP Preflight.',
  setupAbout:
    'This setup without secrets, as a file for another person. The file opens in IdP Preflight under “New setup”. When the person sends the file to you again, open it there: missing values are filled in.',
  inBundle: 'Files in the bundle',
  inside: {
    'manifest.json': 'The list of the files with their sizes and SHA-256 checksums.',
    'report.html': 'The report as a page.',
    'report.json': 'The report as data.',
    'run.json': 'The results and the recorded requests and responses.',
    'tokens.json': 'The readable parts of the tokens.',
  },
  practice: 'This report is about a practice tenant.',
  came: (age: string) => `Latest run: ${age}`,
  ofRun: (time: string) => `This report is of the run of ${time}.`,
  other:
    'The checklist does not show this run: its values or settings are not those that the setup has now, or they cannot be compared.',
  form: 'Format',
  forms: {
    'report-html': 'HTML',
    'report-pdf': 'PDF',
    'report-markdown': 'Markdown',
    'report-json': 'JSON',
    'report-junit': 'JUnit',
    'report-csv': 'CSV',
    bundle: 'Bundle',
    'remaining-text': 'Remaining steps',
    'setup-file': 'Setup file',
  },
  receiver: 'Steps for',
  everybody: 'All',
  pseudonyms: 'Replace host names, client IDs, and addresses',
  pseudonymsAbout: 'The same value always gets the same name. A bundle can still be judged again.',
  save: 'Save as a file',
  print: 'Print',
  preview: 'Preview',
  failed: 'The report could not be created.',
  masked: 'Hidden in this file',
  times: (n: number) => plural(n, { one: 'time', other: 'times' }),
  nothingMasked: 'This file contains no value that had to be hidden.',
  empty: {
    title: 'No results yet',
    body: 'A report is created from the latest run. Run the checks first. You can already send the steps to others: choose below.',
    run: 'Run all checks',
  },
} as const
