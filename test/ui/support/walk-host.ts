import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { expect, type Page } from '@playwright/test'
import { launch } from '../../desktop/support/app.ts'
import { StandIn } from '../../support/electron-stand-in/launch.ts'
import type { Machine } from '../../support/electron-stand-in/machine.ts'
import { inKeyringSession } from '../../support/keychain.ts'
import { startRealHost } from './host.ts'

export const hostNames = ['loopback', 'stand-in', 'electron'] as const
export type HostName = (typeof hostNames)[number]

export interface HostWishes {
  /** A keyring of its own; without, there is no keychain, whatever this machine has. */
  keychain?: boolean
  nothingOnDisk?: boolean
  /** The computer that the stand-in plays. */
  machine?: Partial<Machine>
}

/** The program with its real core, in a process of its own and with an empty folder, behind one of its windows. */
export interface WalkHost {
  readonly name: HostName
  /** Where it keeps setups and runs. */
  readonly home: string
  /** Shows its window: the page that is given, or one of its own. */
  open(page: Page): Promise<Page>
  /** Ends the program as people do, its page put away first if it is given; `open` starts it again, with folder and keychain. */
  stop(page?: Page): Promise<void>
  /** The file that the window saves when it is told to. */
  saved(page: Page, act: () => Promise<void>): Promise<{ name: string; text: string }>
  /** What opens in the person's browser when something is clicked in the window. */
  opened(page: Page, person: Page, act: () => Promise<void>): Promise<Page>
  end(): Promise<void>
  /** What its windows complained about from their first moment on, where the host can tell. */
  complaints(): string[]
}

async function loopback({ keychain = false, nothingOnDisk = false }: HostWishes): Promise<WalkHost> {
  const host = await startRealHost({ keychain, nothingOnDisk })
  let runs = true
  return {
    name: 'loopback',
    home: host.home,
    async open(page) {
      if (!runs) await host.start()
      runs = true
      await page.goto(host.url)
      return page
    },
    async stop(page) {
      await page?.goto('about:blank')
      await host.stop()
      runs = false
    },
    async saved(page, act) {
      const coming = page.waitForEvent('download')
      await act()
      const file = await coming
      return { name: file.suggestedFilename(), text: readFileSync(await file.path(), 'utf8') }
    },
    async opened(page, _person, act) {
      const coming = page.waitForEvent('popup')
      await act()
      return coming
    },
    end: () => host.end(),
    complaints: () => [],
  }
}

/** What the stand-in and Playwright's driver of Electron have in common. */
export interface DesktopApp {
  firstWindow(): Promise<Page>
  evaluate<T, A>(code: (electron: Electron, argument: A) => T, argument: A): Promise<Awaited<T>>
  close(): Promise<unknown>
}
interface Electron {
  dialog: Record<string, unknown>
  shell: Record<string, unknown>
}

/** The desktop program, by whatever starts it. */
function desktop(
  name: HostName,
  home: string,
  start: () => Promise<DesktopApp>,
  clean: () => void,
  complaints: () => string[] = () => [],
): WalkHost {
  let app: DesktopApp | null = null
  let said: string[] = []
  const running = (): DesktopApp => {
    if (!app) throw new Error('the program does not run')
    return app
  }
  const stop = async () => {
    await app?.close()
    app = null
  }
  return {
    name,
    home,
    async open() {
      app ??= await start()
      return app.firstWindow()
    },
    stop,
    async saved(_page, act) {
      const folder = mkdtempSync(join(tmpdir(), 'preflight-saved-'))
      await running().evaluate(({ dialog }, into) => {
        dialog.showSaveDialog = async (...asked: { defaultPath: string }[]) => ({
          canceled: false,
          filePath: `${into}/${asked.at(-1)?.defaultPath}`,
        })
      }, folder)
      await act()
      const texts = () => readdirSync(folder).map((file) => readFileSync(join(folder, file), 'utf8'))
      await expect.poll(() => texts()[0] ?? '').not.toBe('')
      const [file = ''] = readdirSync(folder)
      const [text = ''] = texts()
      rmSync(folder, { recursive: true })
      return { name: basename(file), text }
    },
    async opened(_page, person, act) {
      await running().evaluate(({ shell }, _) => {
        const links: string[] = []
        Object.assign(globalThis, { links })
        shell.openExternal = async (url: string) => void links.push(url)
      }, null)
      await act()
      const links = () => running().evaluate((_electron, _) => (globalThis as { links?: string[] }).links ?? [], null)
      await expect.poll(links).toHaveLength(1)
      await person.goto((await links())[0] ?? '')
      return person
    },
    async end() {
      await stop()
      said = complaints()
      clean()
    },
    complaints: () => said,
  }
}

async function standIn({ keychain = false, nothingOnDisk = false, machine = {} }: HostWishes): Promise<WalkHost> {
  const home = mkdtempSync(join(tmpdir(), 'preflight-stand-in-'))
  const keyring = keychain ? inKeyringSession([]) : null
  const started: StandIn[] = []
  const start = async () => {
    const app = StandIn.launch({
      home,
      machine,
      args: nothingOnDisk ? ['--nothing-on-disk'] : [],
      ...(keyring ? { wrap: (command) => [...keyring.command, ...command], env: keyring.env } : {}),
    })
    started.push(app)
    return app as unknown as DesktopApp
  }
  const clean = () => {
    for (const app of started) app.dispose()
    rmSync(home, { recursive: true, force: true })
    if (keyring?.env.XDG_DATA_HOME) rmSync(keyring.env.XDG_DATA_HOME, { recursive: true, force: true })
  }
  return desktop('stand-in', home, start, clean, () => started.flatMap((app) => app.complaints()))
}

async function electron({ nothingOnDisk = false }: HostWishes): Promise<WalkHost> {
  const home = mkdtempSync(join(tmpdir(), 'preflight-desktop-'))
  mkdirSync(join(home, 'data'))
  const start = () => launch(home, nothingOnDisk ? ['--nothing-on-disk'] : [])
  return desktop('electron', home, start as unknown as () => Promise<DesktopApp>, () => {
    if (existsSync(home)) rmSync(home, { recursive: true, force: true })
  })
}

const starts: Readonly<Record<HostName, (wishes: HostWishes) => Promise<WalkHost>>> = {
  loopback,
  'stand-in': standIn,
  electron,
}
export const startHostOf = (name: HostName, wishes: HostWishes = {}): Promise<WalkHost> => starts[name](wishes)
