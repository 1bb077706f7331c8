import { createApp } from '../core/app/app.ts'
import type { Log } from '../core/app/bind.ts'
import { openPages } from '../core/app/page-files.ts'
import { systemLanguages } from '../core/app/system-languages.ts'
import { ownGuidesFolder } from '../core/store/data-folder.ts'
import { openKept } from '../core/store/kept.ts'
import { type LoopbackHost, startLoopbackHost } from './server.ts'

export interface ServeOptions {
  /** The built renderer. */
  pagesFolder: string
  guidesFolder: string
  port?: number
  log?: Log
  /** Setups, runs and secrets live in memory and are gone with the program. */
  nothingOnDisk?: boolean
  /** Of the person, the most wanted first; those of the system where none are given. */
  languages?: () => readonly string[]
}

/** Puts the loopback browser host together over this machine's store and keychain, and starts it. */
export async function serve({
  pagesFolder,
  guidesFolder,
  port,
  log = () => {},
  nothingOnDisk = false,
  languages = systemLanguages,
}: ServeOptions): Promise<LoopbackHost> {
  const kept = openKept(nothingOnDisk)
  try {
    const core = await createApp({
      kind: 'loopback',
      log,
      ...kept,
      guidesFolder,
      ownGuidesFolder: ownGuidesFolder(),
      languages,
    })
    const { handlers, events, words } = core
    const pages = openPages(pagesFolder, core)
    const host = await startLoopbackHost({
      handlers,
      events,
      words,
      pages,
      log,
      ...(port === undefined ? {} : { port }),
    })
    return {
      url: host.url,
      async close() {
        await host.close()
        await core.close()
        kept.store.close()
      },
    }
  } catch (error) {
    kept.store.close()
    throw error
  }
}
