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
    if (twice) throw new UsageError(`--${twice} was given more than once.`)
    return values as Values<O>
  } catch (error) {
    if (error instanceof UsageError) throw error
    throw new UsageError(`${command}: ${sentenceOf(error, args)}`)
  }
}

/** Node's own sentence quotes the argument, and that may be a secret: only the option's name is repeated. */
function sentenceOf(error: unknown, args: readonly string[]): string {
  const code = (error as { code?: string }).code
  const message = error instanceof Error ? error.message : ''
  const option = /--?[A-Za-z][\w-]*/.exec(message)?.[0] ?? ''
  if (code === 'ERR_PARSE_ARGS_UNKNOWN_OPTION') return `there is no option ${option}. See --help.`
  if (code === 'ERR_PARSE_ARGS_UNEXPECTED_POSITIONAL')
    return `an argument stands alone; every value belongs to an option. See --help.`
  if (/does not take an argument/.test(message)) return `${option} takes no value.`
  if (/missing|argument/i.test(message) && args.length > 0) return `${option} needs a value.`
  return `${option} is not used like that. See --help.`
}

/** Words that one may choose among, for a sentence: "a, b or c". */
export const either = (words: readonly string[]): string =>
  new Intl.ListFormat('en-GB', { type: 'disjunction' }).format(words)

/** One of a list of words. */
export function oneOf<const T extends string>(
  name: string,
  value: string | undefined,
  words: readonly T[],
  fallback: T,
): T {
  if (value === undefined) return fallback
  const found = words.find((word) => word === value)
  if (!found) throw new UsageError(`--${name} must be one of ${words.join(', ')}.`)
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
  if (!(number >= least && number <= most)) throw new UsageError(`--${name} must be a number from ${least} to ${most}.`)
  return number
}
