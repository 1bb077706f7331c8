import { chmodSync, existsSync, lstatSync, mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { dataFolder } from './data-folder.ts'

/** A folder, and no link to one, that belongs to this user and gives others none of the forbidden rights. */
function isOwn(folder: string, forbidden: number): boolean {
  const found = lstatSync(folder)
  if (!found.isDirectory()) return false
  // On Windows the folders of a user are their own, and there are no modes.
  return process.getuid === undefined || (found.uid === process.getuid() && (found.mode & forbidden) === 0)
}

/**
 * Makes a folder inside the data folder that this user alone can read and write. Null where that cannot be had: where
 * there is no data folder yet (a run makes none), or where others can write in it, because what lies there is not to be run.
 */
export function privateFolder(name: string, parent: string = dataFolder()): string | null {
  const folder = join(parent, name)
  try {
    if (!isOwn(parent, 0o022)) return null
    if (!existsSync(folder)) mkdirSync(folder, { mode: 0o700 })
    if (!isOwn(folder, 0o022)) return null
    chmodSync(folder, 0o700)
    return isOwn(folder, 0o077) ? folder : null
  } catch {
    return null
  }
}
