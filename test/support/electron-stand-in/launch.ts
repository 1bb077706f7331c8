import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Browser, chromium, type Page } from 'playwright'
import { type Machine, machineVariable } from './machine.ts'

const notesFile = 'notes-of-the-stand-in'
const here = import.meta.dirname
const root = join(here, '..', '..', '..')

export interface StandInOptions {
  /** The folder that is this person's home; nothing outside it is written. */
  home: string
  args?: readonly string[]
  env?: Readonly<Record<string, string | undefined>>
  machine?: Partial<Machine>
  /** Puts the command of a session before it, as that of a keyring. */
  wrap?: (command: readonly string[]) => readonly string[]
  /** The folder of the program; this checkout unless told otherwise. */
  program?: string
}

/** What Playwright's ElectronApplication is to Electron, this is to the stand-in, as far as the tests ask. */
export class StandIn {
  readonly #child: ChildProcess
  /** Where this start of the program has its temporary files. */
  readonly temp: string
  readonly #waiting = new Map<number, { resolve(value: unknown): void; reject(error: Error): void }>()
  readonly #ended: Promise<number | null>
  #browser: Browser | null = null
  #next = 1
  /** What the program wrote to its standard error. */
  said = ''
  readonly #endpoint: Promise<string | null>

  private constructor(child: ChildProcess, temp: string) {
    this.#child = child
    this.temp = temp
    this.#ended = once(child, 'exit').then(([code]) => code as number | null)
    child.stderr?.on('data', (chunk) => (this.said += chunk))
    child.stdout?.on('data', (chunk) => (this.said += chunk))
    const ready = Promise.withResolvers<string | null>()
    this.#endpoint = ready.promise
    child.on('message', (message: { ready?: string | null; id?: number; value?: unknown; error?: string }) => {
      if (message.id === undefined) return ready.resolve(message.ready ?? null)
      const waiting = this.#waiting.get(message.id)
      if (message.error === undefined) waiting?.resolve(message.value)
      else waiting?.reject(new Error(message.error))
    })
    void this.#ended.then(() => {
      ready.resolve(null)
      for (const { reject } of this.#waiting.values()) reject(new Error('the program has ended'))
    })
  }

  static launch(options: StandInOptions): StandIn {
    const { home, args = [], env = {}, machine = {}, program = root, wrap = (command) => command } = options
    const temp = mkdtempSync(join(tmpdir(), 'stand-in-'))
    const [file = '', ...rest] = wrap([
      process.execPath,
      '--import',
      join(here, '..', 'boringssl.ts'),
      // As Electron's main process has it.
      '--unhandled-rejections=warn-with-error-code',
      '--disable-warning=ExperimentalWarning',
      join(here, 'start.ts'),
      program,
      ...args,
    ])
    const child = spawn(file, rest, {
      serialization: 'advanced',
      stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
      env: {
        PATH: process.env.PATH,
        PREFLIGHT_CHROMIUM: process.env.PREFLIGHT_CHROMIUM,
        PLAYWRIGHT_BROWSERS_PATH: process.env.PLAYWRIGHT_BROWSERS_PATH,
        HOME: home,
        IDP_PREFLIGHT_HOME: join(home, 'data'),
        DBUS_SESSION_BUS_ADDRESS: `unix:path=${join(home, 'no-bus')}`,
        PREFLIGHT_TESTS_WITHOUT_SANDBOX: '1',
        TMPDIR: temp,
        PREFLIGHT_STAND_IN_NOTES: join(temp, notesFile),
        [machineVariable]: JSON.stringify(machine),
        ...env,
      },
    })
    return new StandIn(child, temp)
  }

  /** Runs a function in the main process, with the module `electron`, an argument, and what the system was asked. */
  async evaluate<T, A>(code: (electron: never, argument: A, seen: never) => T, argument?: A): Promise<Awaited<T>> {
    await this.#endpoint
    const id = this.#next++
    return new Promise<Awaited<T>>((resolve, reject) => {
      this.#waiting.set(id, { resolve: resolve as (value: unknown) => void, reject })
      this.#child.send({ id, code: String(code), argument }, (error) => error && reject(error))
    })
  }

  async #pages(): Promise<Page[]> {
    const endpoint = await this.#endpoint
    if (!endpoint) throw new Error(`the program has no window: ${this.said}`)
    this.#browser ??= await chromium.connectOverCDP(endpoint)
    return this.#browser.contexts().flatMap((context) => context.pages())
  }

  /** The pages of the program's windows. */
  windows = async (): Promise<Page[]> => this.#pages()

  async firstWindow(): Promise<Page> {
    for (let tries = 0; tries < 200; tries++) {
      const [page] = await this.#pages()
      if (page) return page
      await new Promise((resolve) => setTimeout(resolve, 50))
    }
    throw new Error(`no window came: ${this.said}`)
  }

  process = (): ChildProcess => this.#child
  /** What its windows complained about: errors, violations of the policy. */
  complaints = (): string[] =>
    this.#lines()
      .filter((line) => line.startsWith('complaint '))
      .map((line) => line.slice('complaint '.length))
  #lines = (): string[] =>
    existsSync(join(this.temp, notesFile)) ? readFileSync(join(this.temp, notesFile), 'utf8').trim().split('\n') : []
  /** The events of the program's life so far, in their order. */
  notes = (): string[] => this.#lines().filter((line) => !line.startsWith('complaint '))
  /** Its exit code, once it has ended. */
  ended = (): Promise<number | null> => this.#ended

  /** Quits as the person does, and waits. */
  async close(): Promise<number | null> {
    if (this.#child.exitCode === null && this.#child.connected)
      await this.evaluate(({ app }: { app: { quit(): void } }) => app.quit()).catch(() => {})
    const code = await this.#ended
    await this.#browser?.close().catch(() => {})
    return code
  }

  /** Removes what a test may have looked at. Ends what has not ended. */
  dispose(): void {
    if (this.#child.exitCode === null) this.#child.disconnect()
    rmSync(this.temp, { recursive: true, force: true })
  }
}
