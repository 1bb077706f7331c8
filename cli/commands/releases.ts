import { releasesPage, tool } from '../../core/app/tool.ts'
import { readOptions } from '../arguments.ts'
import { print } from '../say.ts'
import { exit } from '../usage.ts'
import type { Spoken } from '../words/index.ts'

/** `releases`: the page that lists newer versions. The user opens it; the program does not. */
export async function releases(args: readonly string[], { words }: Spoken): Promise<number> {
  readOptions('releases', args, {})
  print(words.releases({ version: tool.version, url: releasesPage }))
  return exit.ok
}
