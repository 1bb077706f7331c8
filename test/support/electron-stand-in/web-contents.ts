import { inChromium, loadError } from './addresses.ts'
import { theApp } from './app.ts'
import type { Target } from './chromium.ts'
import { watchConsole } from './console.ts'
import type { Message, Talk } from './devtools.ts'
import { Frames } from './frames.ts'
import { invoke, theIpcMain, wire } from './ipc-main.ts'
import { machine } from './machine.ts'
import { Event, emitterOf, only } from './only.ts'
import { settlePermissions } from './permissions.ts'
import { Requests } from './requests.ts'
import { rulesOf, session } from './session.ts'
import { installWorlds, worldName } from './worlds.ts'

export interface WebPreferences {
  preload?: string
  sandbox?: boolean
  contextIsolation?: boolean
  nodeIntegration?: boolean
  nodeIntegrationInSubFrames?: boolean
  webviewTag?: boolean
  [name: string]: unknown
}
type WindowOpenHandler = (details: { url: string; frameName: string; features: string }) => { action: string }

/** A page of Chromium's, with Electron's face (lib/browser/api/web-contents.ts). */
export class WebContents extends emitterOf('webContents') {
  static readonly all = new Map<string, WebContents>()
  readonly #preferences: WebPreferences
  readonly #rules = rulesOf(session.defaultSession)
  readonly session = session.defaultSession
  #openHandler: WindowOpenHandler | null = null
  #destroyed = false
  #talk!: Talk
  #frames: Frames | null = null
  #requests!: Requests
  /** Documents that have come to their end, by Chromium's id of their load. */
  readonly #loaded = new Set<string>()
  sessionId = ''
  targetId = ''
  /** The page is there and has its preload. */
  readonly ready: Promise<void>

  constructor(preferences: WebPreferences, width: number, height: number) {
    super()
    this.#preferences = { sandbox: true, contextIsolation: true, nodeIntegration: false, ...preferences }
    for (const wanted of ['sandbox', 'contextIsolation'])
      if (!this.#preferences[wanted]) throw new Error(`the stand-in for Electron has no window without ${wanted}`)
    for (const wanted of ['nodeIntegration', 'webviewTag'])
      if (this.#preferences[wanted]) throw new Error(`the stand-in for Electron has no window with ${wanted}`)
    const { chromium } = theApp
    if (!chromium) throw new Error('the stand-in for Electron has no Chromium yet')
    this.ready = chromium.open(width, height).then((target) => this.#begin(target))
    this.ready.catch(() => {})
  }

  async #begin({ sessionId, info }: Target): Promise<void> {
    const { chromium } = theApp
    if (!chromium) throw new Error('Chromium has ended')
    this.sessionId = sessionId
    this.targetId = info.targetId
    WebContents.all.set(info.targetId, this)
    const talk = chromium.talk(sessionId)
    this.#talk = talk
    this.#frames = new Frames(talk, worldName)
    this.#requests = new Requests(talk, this, this.#frames, this.#rules)
    talk.on('Runtime.bindingCalled', ({ name, payload, executionContextId }) => {
      if (name === '__toMain') void this.#heard(JSON.parse(payload), executionContextId)
    })
    talk.on('Page.lifecycleEvent', ({ frameId, name, loaderId }) => {
      if (frameId !== this.#frames?.main) return
      if (name === 'firstPaint') this.emit('ready-to-show')
      if (name !== 'load') return
      this.#loaded.add(loaderId)
      this.emit('-loaded', loaderId)
      this.emit('did-finish-load', new Event())
    })
    talk.on('Page.windowOpen', ({ url, windowName, windowFeatures }) => {
      const features = (windowFeatures ?? []).join(',')
      const asked = this.#openHandler?.({ url, frameName: windowName, features }) ?? { action: 'allow' }
      if (asked.action !== 'deny') console.error('the stand-in for Electron opens no window for a page')
    })
    talk.on('Inspector.targetCrashed', () => {
      const event = new Event()
      this.emit('render-process-gone', event, { reason: 'crashed', exitCode: 5 })
      theApp.emit('render-process-gone', event, this, { reason: 'crashed', exitCode: 5 })
    })
    watchConsole(talk, this)
    for (const domain of ['Page', 'Runtime', 'Inspector', 'Log']) await talk.send(`${domain}.enable`)
    this.#frames.start(await talk.send('Page.getFrameTree'))
    await talk.send('Page.setLifecycleEventsEnabled', { enabled: true })
    const { preload, nodeIntegrationInSubFrames } = this.#preferences
    await installWorlds(talk, preload ?? null, nodeIntegrationInSubFrames === true)
    await talk.send('Fetch.enable', { patterns: [{ urlPattern: '*' }] })
    await talk.send('Runtime.runIfWaitingForDebugger')
  }

  async #heard({ kind, id, channel, args, path, message }: Message, context: number): Promise<void> {
    if (kind === 'preload-error') return void this.emit('preload-error', new Event(), path, new Error(message))
    const senderFrame = this.#frames?.ofWorld(context) ?? null
    const event = only('IpcMainInvokeEvent', {
      type: 'frame',
      sender: this,
      senderFrame,
      processId: 1,
      frameId: context,
    })
    if (kind === 'send') return void theIpcMain.emit(channel, event, ...(wire.unpack(args) as unknown[]))
    await this.#toWorld(context, { reply: id, packed: await invoke(event, channel, args) })
  }

  async #toWorld(contextId: number, message: Message): Promise<void> {
    const expression = `__fromMain(${JSON.stringify(JSON.stringify(message))})`
    // A page that has gone since gets nothing.
    await this.#talk.send('Runtime.evaluate', { contextId, expression }).catch(() => {})
  }

  #alive(): void {
    if (this.#destroyed) throw new TypeError('Object has been destroyed')
  }

  async loadURL(url: string): Promise<void> {
    this.#alive()
    await this.ready
    const { failingLoads } = machine
    if (failingLoads.count > 0) {
      failingLoads.count -= 1
      return this.#failed(failingLoads.name, url)
    }
    const { chromium } = theApp
    if (!chromium) throw new Error('Chromium has ended')
    await settlePermissions(chromium.browser, this, this.#rules, url)
    this.#requests.ours = true
    this.#requests.failure = null
    const begun = await this.#talk.send('Page.navigate', { url: inChromium(url) })
    if (begun.errorText) return this.#failed(this.#requests.failure ?? begun.errorText.replace(/^net::/, ''), url)
    if (begun.loaderId === undefined) return
    await new Promise<void>((resolve) => {
      const done = (loader: string) => {
        if (loader !== begun.loaderId) return
        this.off('-loaded', done)
        resolve()
      }
      this.on('-loaded', done)
      if (this.#loaded.has(begun.loaderId)) done(begun.loaderId)
    })
  }
  #failed(name: string, url: string): never {
    const error = loadError(name, url)
    this.emit('did-fail-load', new Event(), (error as NodeJS.ErrnoException).errno, name, url, true)
    throw error
  }

  async executeJavaScript(code: string): Promise<unknown> {
    this.#alive()
    await this.ready
    const asked = { expression: code, awaitPromise: true, returnByValue: true, userGesture: false }
    const { result, exceptionDetails } = await this.#talk.send('Runtime.evaluate', asked)
    if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text)
    return result.value
  }

  send(channel: string, ...args: unknown[]): void {
    this.#alive()
    const packed = wire.pack(args)
    const world = this.#frames?.mainWorld()
    if (world !== undefined) void this.#toWorld(world, { channel, packed })
  }
  setWindowOpenHandler(handler: WindowOpenHandler): void {
    this.#openHandler = handler
  }
  getURL(): string {
    this.#alive()
    return this.#frames?.url() ?? ''
  }
  getLastWebPreferences = (): WebPreferences => this.#preferences
  isDestroyed = (): boolean => this.#destroyed
  reload(): void {
    this.#alive()
    this.#requests.ours = true
    void this.#talk.send('Page.reload')
  }

  /** Its window is gone, or its page is. */
  destroyed(): void {
    if (this.#destroyed) return
    this.#destroyed = true
    WebContents.all.delete(this.targetId)
    this.emit('destroyed')
    void this.ready
      .then(() => theApp.chromium?.browser.send('Target.closeTarget', { targetId: this.targetId }))
      .catch(() => {})
  }
}

export const webContents = only('webContents', {
  getAllWebContents: (): WebContents[] => [...WebContents.all.values()],
})
