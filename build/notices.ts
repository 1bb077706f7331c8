import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import satisfies from 'spdx-satisfies'
import { root } from './root.ts'
import { fileWords, words } from './words/index.ts'

/** Licenses that are compatible with ours (Apache-2.0), and only require that their text is included. */
export const allowed = ['0BSD', 'Apache-2.0', 'BSD-2-Clause', 'BSD-3-Clause', 'ISC', 'MIT', 'OFL-1.1', 'Unicode-3.0']

/** One package that is packed, with its license. */
export interface Notice {
  /** Below the root, such as `node_modules/zod`. */
  folder: string
  name: string
  version: string
  license: string
  /** The whole text, as the package contains it. */
  text: string
  homepage: string | null
}

interface Description {
  name: string
  version: string
  license?: string
  homepage?: string
  repository?: string | { url?: string }
}

/** The texts that a package contains: its license, and the notice that Apache-2.0 requires to keep. */
function textsIn(folder: string): string {
  const names = readdirSync(folder).filter((name) => /^(licen[cs]e|copying|unlicense|notice)([.-].*)?$/i.test(name))
  return names
    .sort()
    .map((name) => readFileSync(join(folder, name), 'utf8').trim())
    .join('\n\n')
}

/** The text that we keep, under the package's name, for a package that does not contain it. */
function keptText(name: string, texts: string): string {
  const file = join(texts, `${name.replace('/', '+')}.txt`)
  return existsSync(file) ? readFileSync(file, 'utf8').trim() : ''
}

/** The notice of one package. Throws if its license is not among {@link allowed}, or if there is no text. */
export function noticeOf(folder: string, base = root, texts = join(root, 'build', 'license-texts')): Notice {
  const description = JSON.parse(readFileSync(join(base, folder, 'package.json'), 'utf8')) as Description
  const { name, version, license } = description
  if (!license) throw new Error(words.license['not-named']({ name, version }))
  if (!isAllowed(license)) throw new Error(words.license['not-allowed']({ name, version, license }))
  const own = textsIn(join(base, folder)) || keptText(name, texts)
  if (!own) throw new Error(words.license['no-text']({ name, version, license }))
  // The license of code by others that the package contains without its license.
  const text = [own, keptText(`${name}.within`, texts)].filter(Boolean).join('\n\n----\n\n')
  const repository =
    typeof description.repository === 'string' ? description.repository : (description.repository?.url ?? null)
  return { folder, name, version, license, text, homepage: description.homepage ?? repository }
}

/** Whether a license, such as `MIT` or `(BSD-3-Clause OR GPL-2.0)`, can be met by one of {@link allowed}. */
export function isAllowed(license: string): boolean {
  try {
    return satisfies(license, allowed)
  } catch {
    // It is not an SPDX expression, such as `SEE LICENSE IN file`.
    return false
  }
}

/** The notices of packages, each once, by name. */
export const noticesOf = (folders: Iterable<string>): Notice[] =>
  [...new Set(folders)]
    .map((folder) => noticeOf(folder))
    .sort((a, b) => a.name.localeCompare(b.name, 'en') || a.version.localeCompare(b.version, 'en'))

const rule = '='.repeat(80)

/** The file with the notices: every package with its license, and the whole text. */
export function noticesText(notices: readonly Notice[], more: readonly string[] = []): string {
  const head = [
    fileWords.notices,
    ...more,
    notices.map(({ name, version, license }) => `${name} ${version}: ${license}`).join('\n'),
  ]
  const each = notices.map(({ name, version, license, homepage, text }) =>
    [rule, `${name} ${version}`, fileWords.license({ license }), ...(homepage ? [homepage] : []), '', text].join('\n'),
  )
  return `${[...head, ...each].join('\n\n')}\n`
}
