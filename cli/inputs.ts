import { X509Certificate } from 'node:crypto'
import { readFileSync, statSync } from 'node:fs'
import { keepSecret } from '../core/app/known-secrets.ts'
import {
  fieldNames,
  isPlainField,
  isSecretField,
  type PlainFieldName,
  type SecretFieldName,
} from '../core/model/profile.ts'
import { certificatesIn } from '../core/model/scan.ts'
import { UsageError } from './usage.ts'

const pair = (option: 'set' | 'secret', text: string): [string, string] => {
  const at = text.indexOf('=')
  if (at < 1) throw new UsageError((wrong) => wrong[option === 'set' ? 'set-form' : 'secret-form'])
  return [text.slice(0, at), text.slice(at + 1)]
}

const unknownField = (name: string) =>
  new UsageError((wrong) => wrong['unknown-field']({ name: name.slice(0, 60), fields: fieldNames }))

/**
 * Reads `--set FIELD=VALUE`. A secret is rejected, because other users can read a process list.
 * @throws UsageError
 */
export function readFields(given: readonly string[]): Partial<Record<PlainFieldName, string>> {
  const fields: Partial<Record<PlainFieldName, string>> = {}
  for (const text of given) {
    const [name, value] = pair('set', text)
    if (isSecretField(name)) throw new UsageError((wrong) => wrong['secret-set']({ name }))
    if (!isPlainField(name)) throw unknownField(name)
    fields[name] = value
  }
  return fields
}

/**
 * Reads `--secret FIELD=env:NAME|file:PATH|-`. One line break at the end of a file or of standard input is not part of
 * the secret: editors and `echo` add it.
 * @throws UsageError
 */
export function readSecrets(
  given: readonly string[],
  env: NodeJS.ProcessEnv,
  stdin: () => string,
): Map<SecretFieldName, string> {
  const secrets = new Map<SecretFieldName, string>()
  let stdinTaken = false
  for (const text of given) {
    const [name, source] = pair('secret', text)
    if (!isSecretField(name))
      throw isPlainField(name) ? new UsageError((wrong) => wrong['not-secret']({ name })) : unknownField(name)
    if (source === '-') {
      if (stdinTaken) throw new UsageError((wrong) => wrong['one-stdin'])
      stdinTaken = true
    }
    secrets.set(name, secretFrom(name, source, env, stdin))
  }
  return secrets
}

const standardInput = () => decoded(readFileSync(0)) ?? ''

/**
 * Reads one secret from `env:NAME`, `file:PATH` or `-`. Messages of later errors do not contain it.
 * @throws UsageError
 */
export function secretFrom(
  name: string,
  source: string,
  env: NodeJS.ProcessEnv = process.env,
  stdin: () => string = standardInput,
): string {
  const secret = readSecret(name, source, env, stdin)
  keepSecret(name === 'key' ? 'private_key' : name, secret)
  return secret
}

/** The option by which a secret is given: `--secret client_secret`, and `--key` of the command `keys`. */
const optionOf = (name: string): string => (isSecretField(name) ? `--secret ${name}` : `--${name}`)

function readSecret(name: string, source: string, env: NodeJS.ProcessEnv, stdin: () => string): string {
  const withoutLastBreak = (text: string) => text.replace(/\r?\n$/, '')
  if (source === '-') return withoutLastBreak(stdin())
  if (source.startsWith('env:')) {
    const value = env[source.slice(4)]
    if (value === undefined)
      throw new UsageError((wrong) =>
        wrong['no-variable']({ option: optionOf(name), variable: variableName(source.slice(4)) }),
      )
    return value
  }
  if (source.startsWith('file:')) return withoutLastBreak(textOf(name, readBytes(source.slice(5), optionOf(name))))
  throw new UsageError((wrong) => wrong['secret-source']({ option: optionOf(name) }))
}

/** Otherwise `env:$SECRET` in place of `env:SECRET` would write the secret into the user's log. */
const variableName = (name: string): string | null => (/^[A-Z][A-Z0-9_]{0,39}$/.test(name) ? name : null)

const largest = 1_048_576

/** A key file may be binary (PKCS#12, DER): such a one is taken as base64. Any other secret is text. */
function textOf(name: string, bytes: Buffer): string {
  const text = decoded(bytes)
  if (text !== null) return text
  if (name === 'private_key' || name === 'key') return bytes.toString('base64')
  throw new UsageError((wrong) => wrong['not-text']({ option: optionOf(name) }))
}

/** Windows writes files in UTF-16 (PowerShell's `>`), or puts a byte order mark before UTF-8; null if it is not text. */
export function decoded(bytes: Buffer): string | null {
  const [first, second] = bytes
  const marked =
    first === 0xff && second === 0xfe ? 'utf-16le' : first === 0xfe && second === 0xff ? 'utf-16be' : 'utf-8'
  try {
    return new TextDecoder(marked, { fatal: true }).decode(bytes)
  } catch {
    return null
  }
}

/** Reads a text file that an option names. */
export function readInput(path: string, option: string): string {
  const bytes = readBytes(path, option)
  return decoded(bytes) ?? bytes.toString('utf8')
}

/** Reads a file that is not larger than this many bytes. */
export function readBytes(path: string, option: string, most = largest): Buffer {
  try {
    if (statSync(path).size > most)
      throw new UsageError((wrong) => wrong['too-large']({ option, path, mebibytes: most / 1_048_576 }))
    return readFileSync(path)
  } catch (error) {
    if (error instanceof UsageError) throw error
    throw new UsageError((wrong) =>
      wrong['not-readable']({ option, path, code: (error as NodeJS.ErrnoException).code ?? null }),
    )
  }
}

/** Reads a text that is not secret: from a file, or `-` for standard input. */
export const readText = (option: string, path: string): string =>
  path === '-' ? standardInput() : readInput(path, option)

/** The one certificate of a `.cer` file as Windows exports it (DER), as PEM; none if it is something else. */
function binaryCertificate(bytes: Buffer): string[] {
  try {
    return [new X509Certificate(bytes).toString()]
  } catch {
    return []
  }
}

/** Reads the certificates of `--ca FILE`: PEM, several in one file allowed, or one in DER. */
export function readCertificates(paths: readonly string[]): string[] {
  return paths.flatMap((path) => {
    const bytes = readBytes(path, '--ca')
    const pems = certificatesIn(decoded(bytes) ?? '')
    const found = pems?.length ? pems : binaryCertificate(bytes)
    if (found.length === 0) throw new UsageError((wrong) => wrong['no-certificate']({ path }))
    for (const pem of found) {
      try {
        new X509Certificate(pem)
      } catch {
        throw new UsageError((wrong) => wrong['bad-certificate']({ path }))
      }
    }
    return found
  })
}
