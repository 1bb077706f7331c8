import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Guide } from '../core/model/guide.ts'
import type { RunResult } from '../core/model/result.ts'
import type { TokenReading } from '../core/model/token-view.ts'
import { ownGuidesFolder } from '../core/store/data-folder.ts'

/** What a run, or a replay of one, came to. */
export interface Came {
  guide: Guide
  run: RunResult
  tokens: readonly TokenReading[]
  /** The text of the guide, where it is not one of the product. */
  pack: string | null
  /** The run was about a practice tenant. */
  practice: boolean
}

/** The text of a guide of the user's own; null where it is one of the product. */
export function packOf(id: string, folder = ownGuidesFolder()): string | null {
  const path = join(folder, `${id}.yaml`)
  return existsSync(path) ? readFileSync(path, 'utf8') : null
}
