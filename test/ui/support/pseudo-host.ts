import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Page } from '@playwright/test'
import { program } from './host.ts'

/** The program of {@link startPseudoHost}. */
export interface PseudoHost {
  url: string
  stop(): Promise<void>
  end(): Promise<void>
}

const catalogues = join(import.meta.dirname, '..', '..', 'support', 'pseudo-catalogues.ts')
const main = join(import.meta.dirname, 'pseudo-program.ts')

/**
 * Starts the whole program in the pseudo-language, core and window, in a folder of its own in which one guide is invalid.
 * There is no keychain.
 */
export async function startPseudoHost(): Promise<PseudoHost> {
  const home = mkdtempSync(join(tmpdir(), 'preflight-pseudo-home-'))
  const guides = join(home, 'data', 'guides', 'okta')
  mkdirSync(guides, { recursive: true })
  writeFileSync(join(guides, 'broken.yaml'), 'id: okta/broken\n')
  const { line, stop } = await program(['--import', pathToFileURL(catalogues).href, main], {
    HOME: home,
    IDP_PREFLIGHT_HOME: join(home, 'data'),
    DBUS_SESSION_BUS_ADDRESS: `unix:path=${join(home, 'no-bus')}`,
  })
  let running = true
  const host: PseudoHost = {
    url: line,
    async stop() {
      if (running) await stop()
      running = false
    },
    async end() {
      await host.stop()
      rmSync(home, { recursive: true, force: true })
    },
  }
  return host
}

/**
 * All that can be read or heard on a page, as single texts: its title, its texts, hidden ones too, and the names of what
 * has a name only for the ear. What is set as code or as figures is a value, in a name as well.
 */
export async function textsOfPage(page: Page): Promise<{ texts: string[]; values: string[] }> {
  const found = await page.locator(':root').evaluate((root) => {
    const spoken = [
      'aria-label',
      'aria-description',
      'aria-roledescription',
      'aria-valuetext',
      'title',
      'placeholder',
      'alt',
    ]
    const texts: string[] = []
    const values: string[] = []
    const visit = (element: typeof root) => {
      texts.push(...spoken.flatMap((name) => element.getAttribute(name) ?? []))
      if (element.matches('script, style, noscript')) return
      // A sketch shows labels of a console, which are the same in every language; its caption is ours.
      if (element.matches('[data-sketch] svg')) return
      values.push(element.getAttribute('data-sketch') ?? '')
      if (element.matches('code, pre, .mono')) return values.push(element.textContent ?? '')
      for (const child of element.childNodes) {
        if (child.nodeType === child.ELEMENT_NODE) visit(child as typeof root)
        else if (child.nodeType === child.TEXT_NODE) texts.push(child.textContent ?? '')
      }
    }
    visit(root)
    return { texts, values }
  })
  const lines = (all: readonly string[]) =>
    all.map((text) => text.replace(/\s+/g, ' ').trim()).filter((text) => text !== '')
  return { texts: lines(found.texts), values: lines(found.values) }
}
