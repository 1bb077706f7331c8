import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import satisfies from 'spdx-satisfies'
import { root } from './root.ts'

/** Licenses that go with ours (Apache-2.0) in one program, and ask for no more than that their text comes along. */
export const allowed = ['0BSD', 'Apache-2.0', 'BSD-2-Clause', 'BSD-3-Clause', 'ISC', 'MIT', 'OFL-1.1', 'Unicode-3.0']

/** One package that is packed, with the license that it comes under. */
export interface Notice {
  /** Below the root, such as `node_modules/zod`. */
  folder: string
  name: string
  version: string
  license: string
  /** Whole, as the package brings it. */
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

/** The texts that a package brings: its license, and the notice that Apache-2.0 asks to keep. */
function textsIn(folder: string): string {
  const names = readdirSync(folder).filter((name) => /^(licen[cs]e|copying|unlicense|notice)([.-].*)?$/i.test(name))
  return names
    .sort()
    .map((name) => readFileSync(join(folder, name), 'utf8').trim())
    .join('\n\n')
}

/** Where a package forgot its text, it is kept by us under the package's name. */
function keptText(name: string, texts: string): string {
  const file = join(texts, `${name.replace('/', '+')}.txt`)
  return existsSync(file) ? readFileSync(file, 'utf8').trim() : ''
}

/** The notice of one package. Throws where its license is not among {@link allowed}, or its text is nowhere. */
export function noticeOf(folder: string, base = root, texts = join(root, 'build', 'license-texts')): Notice {
  const description = JSON.parse(readFileSync(join(base, folder, 'package.json'), 'utf8')) as Description
  const { name, version, license } = description
  if (!license || !isAllowed(license))
    throw new Error(`${name} ${version} comes under the license ${license ?? '(none named)'}: it may not be packed.`)
  const own = textsIn(join(base, folder)) || keptText(name, texts)
  if (!own) throw new Error(`${name} ${version} brings no text of its license (${license}).`)
  // What somebody else wrote, and the package brings along without its license.
  const text = [own, keptText(`${name}.within`, texts)].filter(Boolean).join('\n\n----\n\n')
  const repository =
    typeof description.repository === 'string' ? description.repository : (description.repository?.url ?? null)
  return { folder, name, version, license, text, homepage: description.homepage ?? repository }
}

/** Whether a license, such as `MIT` or `(BSD-3-Clause OR GPL-2.0)`, can be kept by keeping one of {@link allowed}. */
export function isAllowed(license: string): boolean {
  try {
    return satisfies(license, allowed)
  } catch {
    // Not an expression of SPDX, such as `SEE LICENSE IN file`.
    return false
  }
}

/** The notices of packages, each once, by name. */
export const noticesOf = (folders: Iterable<string>): Notice[] =>
  [...new Set(folders)]
    .map((folder) => noticeOf(folder))
    .sort((a, b) => a.name.localeCompare(b.name, 'en') || a.version.localeCompare(b.version, 'en'))

const rule = '='.repeat(80)

/** The file that comes along: every package with its license, and the whole text. */
export function noticesText(notices: readonly Notice[], more: readonly string[] = []): string {
  const head = [
    'IdP Preflight contains the work of others. These are their licenses.',
    ...more,
    notices.map(({ name, version, license }) => `${name} ${version}: ${license}`).join('\n'),
  ]
  const each = notices.map(({ name, version, license, homepage, text }) =>
    [rule, `${name} ${version}`, `License: ${license}`, ...(homepage ? [homepage] : []), '', text].join('\n'),
  )
  return `${[...head, ...each].join('\n\n')}\n`
}
