import { createApp } from '../core/app/app.ts'
import type { Log } from '../core/app/bind.ts'
import { openPages } from '../core/app/page-files.ts'
import { ownGuidesFolder, storeFile } from '../core/store/data-folder.ts'
import { openSecrets } from '../core/store/secrets.ts'
import { openStore } from '../core/store/sqlite-store.ts'
import { type LoopbackHost, startLoopbackHost } from './server.ts'

export interface ServeOptions {
  /** The built renderer. */
  pagesFolder: string
  guidesFolder: string
  port?: number
  log?: Log
}

/** Puts the loopback browser host together over this machine's store and keychain, and starts it. */
export async function serve({ pagesFolder, guidesFolder, port, log = () => {} }: ServeOptions): Promise<LoopbackHost> {
  const store = openStore(storeFile())
  try {
    const core = await createApp({
      kind: 'loopback',
      store,
      secrets: openSecrets(),
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
