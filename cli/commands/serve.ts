import { once } from 'node:events'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { systemLanguages } from '../../core/app/system-languages.ts'
import { numberIn, readOptions } from '../arguments.ts'
import { guidesFolder } from '../folders.ts'
import { wanted } from '../language.ts'
import { print, tell } from '../say.ts'
import { exit, UsageError } from '../usage.ts'
import type { Spoken } from '../words/index.ts'

/** `serve`: the loopback browser host; prints the address with its token and runs until it is stopped. */
export async function serve(args: readonly string[], { language, words }: Spoken): Promise<number> {
  const options = readOptions('serve', args, {
    port: { type: 'string' },
    'no-open': { type: 'boolean' },
    'nothing-on-disk': { type: 'boolean' },
  })
  const port = numberIn('port', options.port, 0, 65_535, 0)
  const pagesFolder = join(guidesFolder(), '..', 'dist', 'renderer')
  if (!existsSync(join(pagesFolder, 'index.html'))) throw new UsageError((wrong) => wrong['not-built'])
  const [{ serve: start }, { openBrowser }, { dataFolder }] = await Promise.all([
    import('../../web/serve.ts'),
    import('../../web/open-browser.ts'),
    import('../../core/store/data-folder.ts'),
  ])
  const host = await start({
    pagesFolder,
    guidesFolder: guidesFolder(),
    port,
    nothingOnDisk: options['nothing-on-disk'] ?? false,
    languages: () => wanted(language, systemLanguages()),
    log: tell,
  })
  const stopped = Promise.race([once(process, 'SIGINT'), once(process, 'SIGTERM')])
  print(words.serve['listens-on']({ url: host.url }))
  // The browser gets the URL from a file.
  if (!options['no-open'] && !options['nothing-on-disk'] && process.stdout.isTTY) openBrowser(host.url, dataFolder())
  await stopped
  await host.close()
  return exit.ok
}
