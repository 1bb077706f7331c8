import { lintPack } from '../../core/app/known-guides.ts'
import { exampleProvider } from '../../core/model/provider-ids.ts'
import { visibleLine } from '../../core/model/visible.ts'
import { ownGuidesFolder } from '../../core/store/data-folder.ts'
import { type Words, wordsIn } from '../../core/words/words.ts'
import { oneOf, readOptions } from '../arguments.ts'
import { guidesFolder, knownGuides } from '../folders.ts'
import { print, printJson, tell } from '../say.ts'
import { exit, UsageError } from '../usage.ts'
import type { Spoken } from '../words/index.ts'

/** `guides`: the guides on this computer, and the rejected packs with the reason. */
export async function guides(args: readonly string[], { language, words }: Spoken): Promise<number> {
  if (args[0] === 'lint') return lint(args.slice(1), { language, words })
  const options = readOptions('guides', args, { format: { type: 'string' } })
  const format = oneOf('format', options.format, ['text', 'json'], 'text')
  const { guides: known, refused } = knownGuides(language)
  for (const fault of refused) tell(lineOf(fault))
  if (format === 'json') {
    const rows = known.map(({ id, provider, product, title, about, fields, steps }) => ({
      id,
      provider,
      product,
      title,
      about,
      fields: fields.map(({ name, label, required }) => ({ name, label, required })),
      steps: steps.map((step) => ({ id: step.id, title: step.title })),
    }))
    printJson(rows)
    return exit.ok
  }
  const width = Math.max(0, ...known.map(({ id }) => id.length))
  for (const { id, title, steps } of known)
    print(visibleLine(`${id.padEnd(width)}  ${words.guides.row({ title, steps: steps.length })}`))
  return exit.ok
}

const lineOf = ({ file, line, reason }: { file: string; line: number; reason: string }) =>
  visibleLine(`${file}:${line}: ${reason}`)

/** `guides lint FILE…`: what is wrong with packs, by the rules with which they are loaded. */
function lint(args: readonly string[], { language, words }: Spoken): number {
  const files = args.filter((arg) => !arg.startsWith('-'))
  readOptions(
    'guides lint',
    args.filter((arg) => arg.startsWith('-')),
    {},
  )
  if (files.length === 0) throw new UsageError((wrong) => wrong['lint-file']({ example: exampleProvider }))
  // All files are read first, because one that cannot be read ends the whole command.
  const results = files.map((file) => ({ file, faults: faultsOf(file, wordsIn(language)) }))
  for (const { file, faults } of results)
    print(faults.length === 0 ? visibleLine(words.guides.fine({ file })) : faults.map(lineOf).join('\n'))
  return results.some(({ faults }) => faults.length > 0) ? exit.failed : exit.ok
}

function faultsOf(file: string, core: Words) {
  try {
    return lintPack(file, guidesFolder(), ownGuidesFolder(), core)
  } catch (error) {
    const { code, syscall } = error as NodeJS.ErrnoException
    if (!code || !syscall) throw error
    throw new UsageError((wrong) => wrong['not-readable']({ option: 'guides lint', path: file, code }))
  }
}
