import { existsSync } from 'node:fs'
import { join } from 'node:path'

/** The folder of guide packs, beside the sources in the repository and beside the bundle when installed. */
export function guidesFolder(): string {
  const near = [join(import.meta.dirname, '..', 'guides'), join(import.meta.dirname, '..', '..', 'guides')]
  return near.find((folder) => existsSync(folder)) ?? join(process.cwd(), 'guides')
}
