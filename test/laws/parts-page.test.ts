import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'

const root = join(import.meta.dirname, '..', '..')

/** The components that come with a file, itself among them. What is loaded later is one of them, too. */
function shownBy(file: string, found = new Set<string>()): Set<string> {
  if (found.has(file) || !existsSync(file)) return found
  found.add(file)
  for (const [, from = ''] of readFileSync(file, 'utf8').matchAll(/(?:from |import\()'(\.[^']+\.svelte)'/g))
    shownBy(join(file, '..', from), found)
  return found
}

test('the page of parts shows every part of the window', () => {
  const shown = shownBy(join(root, 'test/parts/Parts.svelte'))
  const parts = readdirSync(join(root, 'renderer/parts')).map((name) => join(root, 'renderer/parts', name))

  expect(parts.filter((part) => !shown.has(part))).toEqual([])
})
