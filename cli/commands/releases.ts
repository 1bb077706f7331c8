import { releasesPage, tool } from '../../core/app/tool.ts'
import { readOptions } from '../arguments.ts'
import { print } from '../say.ts'
import { exit } from '../usage.ts'

/** `releases`: where newer versions are listed. Nothing is fetched: the person looks. */
export async function releases(args: readonly string[]): Promise<number> {
  readOptions('releases', args, {})
  print(`This is version ${tool.version}. Newer ones are listed at ${releasesPage}`)
  return exit.ok
}
