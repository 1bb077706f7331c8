import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { chromiumArguments, chromiumBinary } from '../chromium.ts'
import { DevTools, type Message, type Talk } from './devtools.ts'
import { machine } from './machine.ts'

/** A page that Chromium has opened and that waits for us before it runs anything. */
export interface Target {
  sessionId: string
  info: Message
}

/** The one Chromium of the program. Tests drive its pages through the same port. */
export class Chromium {
  readonly endpoint: string
  readonly browser: Talk
  readonly #tools: DevTools
  readonly #child: ChildProcess
  readonly #awaited = new Map<string, (target: Target) => void>()
  readonly #early = new Map<string, Target>()
  /** What becomes of a window that a page opened, by the page that did. */
  popup: (opener: string, target: Target) => void = () => {}
  gone: (sessionId: string) => void = () => {}

  private constructor(child: ChildProcess, tools: DevTools, endpoint: string) {
    this.#child = child
    this.#tools = tools
    this.endpoint = endpoint
    this.browser = tools.talk()
    this.browser.on('Target.attachedToTarget', ({ sessionId, targetInfo }) => this.#attached(sessionId, targetInfo))
    this.browser.on('Target.detachedFromTarget', ({ sessionId }) => this.gone(sessionId))
  }

  static async start(profile: string, switches: readonly string[]): Promise<Chromium> {
    const binary = chromiumBinary()
    if ('missing' in binary) throw new Error(binary.missing)
    const { width, height } = machine.screen
    // What a stock Chromium leaves in a home besides its profile is none of Electron's.
    const home = mkdtempSync(join(tmpdir(), 'stand-in-chromium-'))
    const child = spawn(
      binary.found,
      [
        ...chromiumArguments,
        '--headless=new',
        '--remote-debugging-port=0',
        `--user-data-dir=${profile}`,
        `--screen-info={${width}x${height}}`,
        // No name is ever looked up: what our pages ask for is answered before it comes to that.
        '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1',
        // Electron opens no window that its handler refuses, so nothing may be refused before it is asked.
        '--disable-popup-blocking',
        // Every frame of a page in its process, so that one session sees them all.
        '--disable-features=IsolateOrigins,site-per-process,HttpsUpgrades,Translate',
        '--disable-site-isolation-trials',
        '--no-default-browser-check',
        '--password-store=basic',
        '--use-mock-keychain',
        ...(machine.dark ? ['--force-dark-mode'] : []),
        ...switches,
        '--no-startup-window',
      ],
      {
        stdio: ['ignore', 'ignore', 'pipe'],
        env: { PATH: process.env.PATH, HOME: home, TMPDIR: home, XDG_CONFIG_HOME: home, XDG_CACHE_HOME: home },
      },
    )
    child.once('exit', () => rmSync(home, { recursive: true, force: true }))
    const lines = createInterface({ input: child.stderr as NodeJS.ReadableStream })
    const said: string[] = []
    const address = await new Promise<string>((resolve, reject) => {
      lines.on('line', (line) => {
        said.push(line)
        const found = /^DevTools listening on (ws:\S+)/.exec(line)?.[1]
        if (found) resolve(found)
      })
      child.once('exit', () => reject(new Error(`Chromium ended: ${said.join('\n')}`)))
    })
    const chromium = new Chromium(child, await DevTools.connect(address), address)
    const every = { autoAttach: true, waitForDebuggerOnStart: true, flatten: true }
    await chromium.browser.send('Target.setAutoAttach', every)
    return chromium
  }

  talk(sessionId: string): Talk {
    return this.#tools.talk(sessionId)
  }

  #attached(sessionId: string, info: Message): void {
    const target = { sessionId, info }
    const waits = this.#awaited.get(info.targetId)
    if (waits) waits(target)
    this.#early.set(info.targetId, target)
    if (info.type === 'page' && info.openerId) this.popup(info.openerId, target)
    // A page of the tests' own, a worker: none of ours.
    void this.talk(sessionId)
      .send('Runtime.runIfWaitingForDebugger')
      .catch(() => {})
  }

  /** Opens an empty page that waits. */
  async open(width: number, height: number): Promise<Target> {
    const { targetId } = await this.browser.send('Target.createTarget', {
      url: 'about:blank',
      newWindow: true,
      width,
      height,
    })
    const early = this.#early.get(targetId)
    return early ?? new Promise((resolve) => this.#awaited.set(targetId, resolve))
  }

  /** Ends it as Electron does: in good order, or after a while all the same. */
  async end(): Promise<void> {
    if (this.#child.exitCode !== null || this.#child.signalCode !== null) return
    const ended = once(this.#child, 'exit')
    const impatient = setTimeout(() => this.#child.kill('SIGKILL'), 3000)
    await this.browser.send('Browser.close').catch(() => this.#child.kill('SIGKILL'))
    await ended
    clearTimeout(impatient)
  }

  kill(): void {
    this.#child.kill('SIGKILL')
  }
}
