import { looksSecret } from '../core/model/looks-secret.ts'

const isPath = (text: string): boolean => /^(?:[~.]{0,2}[/\\]|[A-Za-z]:[/\\])|\.[A-Za-z0-9]{2,5}$/.test(text)

/** A path may be long and hold every kind of letter: of it each name counts. */
const isSecret = (word: string): boolean => (isPath(word) ? word.split(/[/\\]/).some(looksSecret) : looksSecret(word))

/** The parts of an argument that may be a secret: `--ca=VALUE`, `FIELD=file:PATH`, `HOST:PORT:ADDRESS`, a key as PEM. */
const partsOf = (argument: string): string[] => {
  const key = argument.indexOf('-----BEGIN')
  return key < 0 ? argument.split(/[\s:=@,;?&'"]+/).filter(isSecret) : [argument.slice(key)]
}

/** Messages cut what is long. */
const shortest = 40

/**
 * A message about arguments, without those that look like a secret: typed in the wrong place, such as for the name of a
 * file, a secret would otherwise stand in a log of the terminal. Null where the message holds none.
 */
export function withoutSecrets(message: string, args: readonly string[]): string | null {
  let left = message
  for (const value of args.flatMap(partsOf))
    for (let length = value.length; length >= shortest; length -= 1) {
      const start = value.slice(0, length)
      if (!left.includes(start)) continue
      left = left.replaceAll(start, '…')
      break
    }
  return left === message ? null : left
}
