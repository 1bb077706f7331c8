import { readOptions, refuseBeside, refuseWithout } from './arguments.ts'

const optionsOf = {
  guide: { type: 'string' },
  setup: { type: 'string' },
  set: { type: 'string', multiple: true },
  secret: { type: 'string', multiple: true },
  practice: { type: 'string' },
  fault: { type: 'string', multiple: true },
  ca: { type: 'string', multiple: true },
  proxy: { type: 'string' },
  pac: { type: 'string' },
  'try-direct': { type: 'boolean' },
  dns: { type: 'string', multiple: true },
  resolve: { type: 'string', multiple: true },
  timeout: { type: 'string' },
  format: { type: 'string' },
  output: { type: 'string' },
  letter: { type: 'string' },
  'export-root': { type: 'string' },
  'nothing-on-disk': { type: 'boolean' },
  strict: { type: 'boolean' },
  verbose: { type: 'boolean' },
  'sign-on': { type: 'boolean' },
  'sign-on-timeout': { type: 'string' },
  'try-methods': { type: 'boolean' },
  bundle: { type: 'string' },
  pseudonyms: { type: 'boolean' },
  replay: { type: 'string' },
  admin: { type: 'boolean' },
} as const

export type CheckOptions = ReturnType<typeof checkOptions>

/** The options of `check` as they were given: their values are read by what uses them. */
export const checkOptions = (args: readonly string[]) => readOptions('check', args, optionsOf)

/** Options that would change nothing in this command line. */
export function refuseEmpty(options: CheckOptions): void {
  const { format, letter, practice, proxy } = options
  refuseWithout(options, 'sign-on', ['sign-on-timeout'])
  refuseBeside(options, letter === undefined ? null : '--letter', ['verbose'])
  refuseBeside(options, format === undefined || format === 'text' ? null : `--format ${format.slice(0, 20)}`, [
    'verbose',
  ])
  refuseBeside(options, practice === undefined ? null : '--practice', ['setup'])
  refuseBeside(options, proxy === 'none' ? `--proxy ${proxy}` : null, ['try-direct'])
}
