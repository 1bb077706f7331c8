import { readFileSync } from 'node:fs'
import type { Talk } from './devtools.ts'
import { wireText } from './ipc-main.ts'

/** The name that Electron gives to the preload's world. */
export const worldName = 'Electron Isolated Context'

const text = (name: string): string =>
  readFileSync(new URL(name, import.meta.url), 'utf8')
    .replace(/^(\/\/.*\n)+;/, '')
    .trim()
const [pageWorld, preloadWorld] = [text('page-world.js'), text('preload-world.js')]
const pass = `(port, side) => (${text('pass.js')})(port, side, ${text('values.js')})`

/** Puts bridge and preload into every document of a page from now on; of the main frame alone, unless told otherwise. */
export async function installWorlds(talk: Talk, preload: string | null, inSubFrames: boolean): Promise<void> {
  if (preload === null) return
  const where = inSubFrames ? 'true' : 'window.top === window'
  await talk.send('Runtime.addBinding', { name: '__toMain', executionContextName: worldName })
  await talk.send('Page.addScriptToEvaluateOnNewDocument', {
    source: `if (${where}) (${pageWorld})(${pass})`,
  })
  const program = `function (require, module, exports, process) {\n${readFileSync(preload, 'utf8')}\n}`
  const about = JSON.stringify({ path: preload, platform: process.platform })
  await talk.send('Page.addScriptToEvaluateOnNewDocument', {
    worldName,
    source: `if (${where}) (${preloadWorld})(${pass}, ${wireText.trim()}, ${program}, ${about})`,
  })
}
