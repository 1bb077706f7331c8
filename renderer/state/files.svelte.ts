import type { Bridge } from '../../core/contract/derived.ts'
import type { MadeFile } from '../../core/contract/values.ts'
import { download } from '../lib/download.ts'
import { text } from '../text.ts'
import type { Announcer } from './announcer.svelte.ts'

export type FileKind = Parameters<Bridge['files']['show']>[0]['kind']

/** Files that are made of runs, and saved only where the person points. */
export class Files {
  readonly #bridge: Bridge
  readonly #announcer: Announcer

  constructor(bridge: Bridge, announcer: Announcer) {
    this.#bridge = bridge
    this.#announcer = announcer
  }

  show(setup: string, kind: FileKind): Promise<MadeFile> {
    return this.#bridge.files.show({ setup, kind })
  }

  /** Saves by the host where it can ask for a place, else as a download; true when something was saved. */
  async save(setup: string, kind: FileKind, byHost: boolean): Promise<boolean> {
    if (byHost) {
      const { path } = await this.#bridge.files.save({ setup, kind })
      if (path !== null) this.#announcer.say(text.files.saved(path))
      return path !== null
    }
    const made = await this.show(setup, kind)
    download(made)
    this.#announcer.say(text.files.downloaded(made.name))
    return true
  }
}
