import { mkdirSync } from 'node:fs'
import { homedir, tmpdir } from 'node:os'
import { isAbsolute, join } from 'node:path'
import { Chromium } from './chromium.ts'
import { InstanceLock } from './instance-lock.ts'
import { machine } from './machine.ts'
import { Event, emitterOf, only } from './only.ts'

/** What a window is to the end of the program. */
export interface Closable {
  close(): void
  destroy(): void
}

/** Ends this process at once; `process.exit` is the app's, as it is in Electron. */
export const endProcess = (code: number): void =>
  (process as unknown as { reallyExit(code: number): void }).reallyExit(code)

/** The program's life, in Electron's order (shell/browser/browser.cc, shell/browser/api/electron_api_app.cc). */
class App extends emitterOf('app') {
  readonly isPackaged = machine.isPackaged
  readonly #switches: string[] = []
  readonly #paths = new Map<string, string>()
  readonly #ready = Promise.withResolvers<void>()
  #lock: InstanceLock | null = null
  #isReady = false
  #isQuitting = false
  #isExiting = false
  #isShutDown = false
  #loopRuns = false
  #exitCode = 0
  #folder = ''
  /** The open windows; `windows.ts` keeps it. */
  readonly windows = new Set<Closable>()
  chromium: Chromium | null = null
  /** Once there is a Chromium, and before the program knows. */
  started: () => Promise<void> = async () => {}

  readonly commandLine = only('app.commandLine', {
    appendSwitch: (name: string, value?: string): void => {
      if (this.#isReady) throw new Error(`the stand-in for Electron: --${name} comes too late for Chromium`)
      this.#switches.push(value === undefined ? `--${name}` : `--${name}=${value}`)
    },
    hasSwitch: (name: string): boolean => this.#switches.some((given) => given.split('=')[0] === `--${name}`),
  })

  whenReady = (): Promise<void> => this.#ready.promise
  isReady = (): boolean => this.#isReady
  getAppPath = (): string => this.#folder
  getPreferredSystemLanguages = (): string[] => ['en-US']

  #tooLate(message: string): void {
    if (this.#isReady) throw new Error(message)
  }
  enableSandbox(): void {
    this.#tooLate('app.enableSandbox() can only be called before app is ready')
  }
  configureHostResolver(options: { enableBuiltInResolver?: boolean; secureDnsMode?: string }): void {
    if (!this.#isReady) throw new Error('configureHostResolver cannot be called before the app is ready')
    if (options.secureDnsMode && !['off', 'automatic', 'secure'].includes(options.secureDnsMode))
      throw new TypeError("secureDnsMode must be one of 'off', 'automatic', 'secure'")
  }
  getPath(name: string): string {
    const found = this.#paths.get(name)
    if (found !== undefined) return found
    const config = process.env.XDG_CONFIG_HOME ?? join(process.env.HOME ?? homedir(), '.config')
    if (name === 'userData') return join(config, 'IdP Preflight')
    if (name === 'sessionData') return this.getPath('userData')
    if (name === 'appData') return config
    if (name === 'home') return homedir()
    if (name === 'temp') return tmpdir()
    throw new Error(`Failed to get '${name}' path`)
  }
  setPath(name: string, path: string): void {
    if (!isAbsolute(path)) throw new Error('Path must be absolute')
    if (!['userData', 'sessionData', 'appData', 'home', 'temp'].includes(name)) throw new Error('Failed to set path')
    this.#tooLate(`the stand-in for Electron: ${name} comes too late for Chromium`)
    this.#paths.set(name, path)
  }

  requestSingleInstanceLock(): boolean {
    if (this.#lock) return true
    const userData = this.getPath('userData')
    mkdirSync(userData, { recursive: true })
    this.#lock = InstanceLock.take(userData, (argv, folder) => {
      void this.#ready.promise.then(() => this.emit('second-instance', new Event(), argv, folder, undefined))
    })
    return this.#lock !== null
  }
  hasSingleInstanceLock = (): boolean => this.#lock !== null

  /** Before the program's own code is loaded. */
  prepare(folder: string, argv: readonly string[]): void {
    this.#folder = folder
    const given = argv.find((argument) => argument.startsWith('--user-data-dir='))
    if (given) this.#paths.set('userData', given.slice('--user-data-dir='.length))
    this.on('quit', (_event, code: number) => process.emit('exit', code))
    this.on('window-all-closed', () => {
      if (this.listenerCount('window-all-closed') === 1) this.quit()
    })
  }

  /** Once the program's own code is loaded. A program that has quit by then gets its `ready` all the same, then it ends. */
  async run(): Promise<void> {
    if (!this.#isShutDown) {
      this.chromium = await Chromium.start(this.getPath('sessionData'), this.#switches)
      await this.started()
    }
    this.emit('will-finish-launching')
    mkdirSync(this.getPath('userData'), { recursive: true })
    this.#isReady = true
    this.#ready.resolve()
    this.emit('ready', new Event(), {})
    this.#loopRuns = true
    if (this.#isShutDown) await this.#end()
  }

  quit(): void {
    if (this.#isQuitting) return
    const event = new Event()
    this.emit('before-quit', event)
    if (event.defaultPrevented) return
    this.#isQuitting = true
    if (this.windows.size === 0) this.#willQuit()
    else for (const window of [...this.windows]) window.close()
  }
  exit(code = 0): void {
    this.#exitCode = code
    // Without a message loop there is nothing to take down.
    if (!this.#loopRuns && !this.#isReady) endProcess(code)
    this.#isQuitting = true
    this.#isExiting = true
    if (this.windows.size === 0) this.#shutDown()
    else for (const window of [...this.windows]) window.destroy()
  }
  /** A window kept itself open, and with it the program. */
  closeCancelled(): void {
    this.#isQuitting = false
  }
  allClosed(): void {
    if (this.#isExiting) this.#shutDown()
    else if (this.#isQuitting) this.#willQuit()
    else this.emit('window-all-closed')
  }

  #willQuit(): void {
    if (this.#isShutDown) return
    const event = new Event()
    this.emit('will-quit', event)
    if (event.defaultPrevented) this.#isQuitting = false
    else this.#shutDown()
  }
  #shutDown(): void {
    if (this.#isShutDown) return
    this.#isShutDown = true
    this.#isQuitting = true
    this.emit('quit', new Event(), this.#exitCode)
    this.#lock?.release()
    if (this.#loopRuns) setImmediate(() => void this.#end())
  }
  async #end(): Promise<void> {
    await this.chromium?.end()
    endProcess(this.#exitCode)
  }
}

export const theApp = new App()
