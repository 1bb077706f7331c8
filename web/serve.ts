import { createApp } from '../core/app/app.ts'
import type { Log } from '../core/app/bind.ts'
import { openPages } from '../core/app/page-files.ts'
import { ownGuidesFolder, storeFile } from '../core/store/data-folder.ts'
import { memorySecrets } from '../core/store/memory-secrets.ts'
import { memoryStore } from '../core/store/memory-store.ts'
import { openSecrets } from '../core/store/secrets.ts'
import { openStore } from '../core/store/sqlite-store.ts'
import { type LoopbackHost, startLoopbackHost } from './server.ts'

export interface ServeOptions {
  /** The built renderer. */
  pagesFolder: string
  guidesFolder: string
  port?: number
  log?: Log
  /** Setups, runs and secrets live in memory and are gone with the program. */
  nothingOnDisk?: boolean
}

/** Said where a secret is kept. */
const leavesNothing = 'Nothing is kept on this computer: the program was started that way.'

/** Puts the loopback browser host together over this machine's store and keychain, and starts it. */
export async function serve({
  pagesFolder,
  guidesFolder,
  port,
  log = () => {},
  nothingOnDisk = false,
}: ServeOptions): Promise<LoopbackHost> {
  const store = nothingOnDisk ? memoryStore() : openStore(storeFile())
  const secrets = nothingOnDisk ? memorySecrets(leavesNothing) : openSecrets()
  try {
    const core = await createApp({
      kind: 'loopback',
      store,
      secrets,
      guidesFolder,
      ownGuidesFolder: ownGuidesFolder(),
    })
    const { handlers, events } = core
    const pages = openPages(pagesFolder)
    const host = await startLoopbackHost({ handlers, events, pages, log, ...(port === undefined ? {} : { port }) })
    return {
      url: host.url,
      async close() {
        await host.close()
        await core.close()
        store.close()
      },
    }
  } catch (error) {
    store.close()
    throw error
  }
}
