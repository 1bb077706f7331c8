import { releasesPage, tool } from '../../core/app/tool.ts'
import { readOptions } from '../arguments.ts'
import { print } from '../say.ts'
import { exit } from '../usage.ts'
import type { Spoken } from '../words/index.ts'

/** `releases`: where newer versions are listed. Nothing is fetched: the person looks. */
export async function releases(args: readonly string[], { words }: Spoken): Promise<number> {
  readOptions('releases', args, {})
  print(words.releases({ version: tool.version, url: releasesPage }))
  return exit.ok
}
