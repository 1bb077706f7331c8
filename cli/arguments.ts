import { type ParseArgsOptionsConfig, parseArgs } from 'node:util'
import { UsageError } from './usage.ts'

type Values<O extends ParseArgsOptionsConfig> = ReturnType<
  typeof parseArgs<{ args: string[]; options: O; strict: true }>
>['values']

/**
 * Reads the options of a command; an option may also be given once too often, which is refused.
 * @throws UsageError with one sentence
 */
export function readOptions<O extends ParseArgsOptionsConfig>(
  command: string,
  args: readonly string[],
  options: O,
): Values<O> {
  try {
    const { values, tokens } = parseArgs({
      args: [...args],
      options,
      strict: true,
      allowPositionals: false,
      tokens: true,
    })
    const given = tokens.filter((token) => token.kind === 'option').map(({ name }) => name)
    const twice = given.find((name, index) => given.indexOf(name) !== index && !options[name]?.multiple)
    if (twice) throw new UsageError((wrong) => wrong.twice({ option: twice }))
    return values as Values<O>
  } catch (error) {
    if (error instanceof UsageError) throw error
    throw wrongUse(command, error, args)
  }
}

/** Node's own sentence quotes the argument, and that may be a secret: only the option's name is repeated. */
function wrongUse(command: string, error: unknown, args: readonly string[]): UsageError {
  const code = (error as { code?: string }).code
  const message = error instanceof Error ? error.message : ''
  const option = /--?[A-Za-z][\w-]*/.exec(message)?.[0] ?? ''
  const because = (word: 'unknown-option' | 'no-value-taken' | 'value-needed' | 'unreadable-option') =>
    new UsageError((wrong) => wrong[word]({ command, option }))
  if (code === 'ERR_PARSE_ARGS_UNKNOWN_OPTION') return because('unknown-option')
  if (code === 'ERR_PARSE_ARGS_UNEXPECTED_POSITIONAL')
    return new UsageError((wrong) => wrong['loose-argument']({ command }))
  if (/does not take an argument/.test(message)) return because('no-value-taken')
  if (/missing|argument/i.test(message) && args.length > 0) return because('value-needed')
  return because('unreadable-option')
}

/** One of a list of words. */
export function oneOf<const T extends string>(
  name: string,
  value: string | undefined,
  words: readonly T[],
  fallback: T,
): T {
  if (value === undefined) return fallback
  const found = words.find((word) => word === value)
  if (!found) throw new UsageError((wrong) => wrong['one-of']({ option: name, choices: words }))
  return found
}

/** A whole or decimal number between two bounds. */
export function numberIn(
  name: string,
  value: string | undefined,
  least: number,
  most: number,
  fallback: number,
): number {
  if (value === undefined) return fallback
  const number = /^\d+(\.\d+)?$/.test(value) ? Number(value) : Number.NaN
  if (!(number >= least && number <= most))
    throw new UsageError((wrong) => wrong['number-between']({ option: name, least, most }))
  return number
}

type Given = Readonly<Record<string, unknown>>

/**
 * Refuses options that change nothing because another one was not given.
 * @throws UsageError
 */
export function refuseWithout(options: Given, without: string, names: readonly string[]): void {
  const option = options[without] === undefined ? names.find((name) => options[name] !== undefined) : undefined
  if (option !== undefined) throw new UsageError((wrong) => wrong['no-effect-without']({ option, without }))
}

/**
 * Refuses options that change nothing beside what else was given.
 * @param other as it was given, such as `--format json`; null where it was not
 * @throws UsageError
 */
export function refuseBeside(options: Given, other: string | null, names: readonly string[]): void {
  const option = other === null ? undefined : names.find((name) => options[name] !== undefined)
  if (option !== undefined && other !== null)
    throw new UsageError((wrong) => wrong['no-effect-with']({ option, other }))
}
