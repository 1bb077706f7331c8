import { loadKnownGuides } from '../../core/app/known-guides.ts'
import { oneOf, readOptions } from '../arguments.ts'
import { guidesFolder } from '../folders.ts'
import { exit } from '../usage.ts'

/** `guides`: the guides on this machine, and packs that were refused with the reason. */
export async function guides(args: readonly string[]): Promise<number> {
  const options = readOptions('guides', args, { format: { type: 'string' } })
  const format = oneOf('format', options.format, ['text', 'json'], 'text')
  const { guides: known, refused } = loadKnownGuides(guidesFolder())
  for (const { file, line, reason } of refused) process.stderr.write(`${file}:${line}: ${reason}\n`)
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
    process.stdout.write(`${JSON.stringify(rows, null, 2)}\n`)
    return exit.ok
  }
  const width = Math.max(0, ...known.map(({ id }) => id.length))
  for (const { id, title, steps } of known)
    process.stdout.write(`${id.padEnd(width)}  ${title} (${steps.length} steps)\n`)
  return exit.ok
}
