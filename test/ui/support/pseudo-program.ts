import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { build, type Plugin } from 'vite'
import { serve } from '../../../web/serve.ts'

/**
 * The loopback host of the real core, with a window that is built from the same sources, where both speak the
 * pseudo-language: run it with `--import` of `test/support/pseudo-catalogues.ts`. Prints its address, and runs until it is
 * stopped.
 */
const root = join(import.meta.dirname, '..', '..', '..')
const pages = mkdtempSync(join(tmpdir(), 'preflight-pseudo-'))
const path = (file: string) => JSON.stringify(join(root, file))

const prefix = '\0pseudo:'
/** What `renderer/text.ts` takes its words from, said otherwise: the catalogue, and what `Intl` writes. */
const saidOtherwise: Readonly<Record<string, string>> = {
  './text/en/index.ts': `
    import { en as plain } from ${path('renderer/text/en/index.ts')}
    import { pseudo } from ${path('test/support/pseudo.ts')}
    export const en = pseudo(plain)`,
  './text/en/first.ts': `
    import { first as plain } from ${path('renderer/text/en/first.ts')}
    import { pseudo } from ${path('test/support/pseudo.ts')}
    export const first = pseudo(plain)`,
  './text/intl.ts': `
    import { intlOf as plain } from ${path('renderer/text/intl.ts')}
    import { pseudo } from ${path('test/support/pseudo.ts')}
    export const intlOf = (...given) => ({ ...pseudo(plain(...given)), number: plain(...given).number })`,
}
const pseudoWindow: Plugin = {
  name: 'pseudo-window',
  enforce: 'pre',
  resolveId: (source, importer) =>
    importer === join(root, 'renderer/text.ts') && Object.hasOwn(saidOtherwise, source) ? prefix + source : null,
  load: (id) => (id.startsWith(prefix) ? saidOtherwise[id.slice(prefix.length)] : null),
}

process.chdir(root)
await build({
  configFile: join(root, 'vite.config.ts'),
  mode: 'development',
  logLevel: 'warn',
  plugins: [pseudoWindow],
  build: { outDir: pages, emptyOutDir: true },
})
const host = await serve({ pagesFolder: pages, guidesFolder: join(root, 'guides'), languages: () => ['en'] })
console.log(host.url)
process.once('SIGTERM', async () => {
  await host.close()
  rmSync(pages, { recursive: true, force: true })
  process.exit(0)
})
