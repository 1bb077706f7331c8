import { accessSync, constants, existsSync, statSync, writeFileSync } from 'node:fs'
import { dirname, resolve } from 'node:path'
import { type Released, released } from '../core/app/released.ts'
import type { Report } from '../core/model/report.ts'
import { tell } from './say.ts'
import { UsageError } from './usage.ts'
import type { CliWords } from './words/index.ts'

/** The topmost certificate that was received, so that a network team can say whether it is theirs. */
export function exportRoot(report: Report, path: string, words: CliWords['check']): void {
  const { ladder = [], topPem } = report.connection?.tls ?? {}
  if (!topPem) {
    tell(words['no-root'])
    return
  }
  const top = ladder.at(-1)
  write(topPem.endsWith('\n') ? topPem : `${topPem}\n`, path)
  tell(
    words.root({
      isRoot: top?.selfIssued ?? false,
      subject: top?.subject ?? '',
      fingerprint: top?.fingerprint ?? '',
      path,
    }),
  )
}

/**
 * To standard output, or to a file that only its owner can read: not where the text holds a secret.
 * @throws UsageError, FileProblem
 */
export function write(text: string, output: string | undefined): void {
  if (output === undefined) process.stdout.write(text)
  else writeReleased(released(text), output, '--output')
}

/** To a file that only its owner can read. */
export function writeReleased(content: Released<string | Uint8Array>, path: string, option: string): void {
  try {
    writeFileSync(path, content, { mode: 0o600 })
  } catch (error) {
    throw notWritable(path, error, option)
  }
}

/** Checked before the run, because its requests are logged at the provider and their result must not be lost. */
export function writable(output: string, option: string): void {
  try {
    if (existsSync(output) && statSync(output).isDirectory()) throw Object.assign(new Error(), { code: 'EISDIR' })
    accessSync(existsSync(output) ? output : dirname(resolve(output)), constants.W_OK)
  } catch (error) {
    throw notWritable(output, error, option)
  }
}

const notWritable = (output: string, error: unknown, option = '--output') =>
  new UsageError((wrong) =>
    wrong['not-writable']({ option, path: output, code: (error as NodeJS.ErrnoException).code ?? null }),
  )
