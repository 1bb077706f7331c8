import { theApp } from './app.ts'
import { workArea } from './machine.ts'
import { Event, emitterOf, only } from './only.ts'
import { WebContents, type WebPreferences } from './web-contents.ts'
import { type Bounds, keepState, keptState } from './window-state.ts'

interface WindowOptions extends Partial<Bounds> {
  title?: string
  minWidth?: number
  minHeight?: number
  name?: string
  windowStatePersistence?: boolean
  show?: boolean
  backgroundColor?: string
  webPreferences?: WebPreferences
}
const taken = new Set([
  'title',
  'x',
  'y',
  'width',
  'height',
  'minWidth',
  'minHeight',
  'name',
  'windowStatePersistence',
  'show',
  'backgroundColor',
  'webPreferences',
])

class Window extends emitterOf('BrowserWindow') {
  readonly #options: WindowOptions
  readonly #contents: WebContents
  #bounds: Bounds
  #title: string
  #visible = false
  #minimized = false
  #destroyed = false
  static focused: Window | null = null

  constructor(options: WindowOptions = {}) {
    super()
    if (!theApp.isReady()) throw new Error('Cannot create BrowserWindow before app is ready')
    for (const name of Object.keys(options))
      if (!taken.has(name)) throw new Error(`the stand-in for Electron has no window option ${name}`)
    this.#options = options
    this.#title = options.title ?? 'Electron'
    const area = workArea()
    const [width, height] = [options.width ?? 800, options.height ?? 600]
    // In the middle of the screen, unless told otherwise; nothing is made to fit here: Electron does not either.
    const middle = {
      x: options.x ?? Math.round(area.x + (area.width - width) / 2),
      y: options.y ?? Math.round(area.y + (area.height - height) / 2),
      width: Math.max(width, options.minWidth ?? 0),
      height: Math.max(height, options.minHeight ?? 0),
    }
    this.#bounds = (this.#keeps ? keptState(options.name as string) : null) ?? middle
    this.#contents = new WebContents(options.webPreferences ?? {}, this.#bounds.width, this.#bounds.height)
    this.#contents.on('ready-to-show', () => process.nextTick(() => this.#destroyed || this.emit('ready-to-show')))
    theApp.windows.add(this)
    theApp.emit('web-contents-created', new Event(), this.#contents)
    theApp.emit('browser-window-created', new Event(), this)
    void this.#contents.ready.then(() => this.#place()).catch(() => {})
    if (options.show !== false) this.show()
  }

  get #keeps(): boolean {
    return this.#options.windowStatePersistence === true && this.#options.name !== undefined
  }
  #alive(): void {
    if (this.#destroyed) throw new TypeError('Object has been destroyed')
  }
  get webContents(): WebContents {
    this.#alive()
    return this.#contents
  }

  async #place(): Promise<void> {
    const { browser } = theApp.chromium ?? {}
    if (!browser || this.#destroyed) return
    const { windowId } = await browser.send('Browser.getWindowForTarget', { targetId: this.#contents.targetId })
    const { x: left, y: top, width, height } = this.#bounds
    await browser.send('Browser.setWindowBounds', { windowId, bounds: { left, top, width, height } })
  }

  loadURL(url: string): Promise<void> {
    this.#alive()
    const loading = this.#contents.loadURL(url)
    // Electron keeps a rejection that nobody takes from being reported.
    loading.catch(() => {})
    return loading
  }
  show(): void {
    this.#alive()
    this.#visible = true
    Window.focused = this
    this.emit('show')
  }
  hide(): void {
    this.#visible = false
    this.emit('hide')
  }
  isVisible = (): boolean => this.#visible
  focus(): void {
    this.#alive()
    Window.focused = this
    this.emit('focus', new Event())
  }
  isFocused = (): boolean => Window.focused === this
  minimize(): void {
    this.#alive()
    this.#minimized = true
    if (Window.focused === this) Window.focused = null
    this.emit('minimize')
  }
  restore(): void {
    this.#alive()
    this.#minimized = false
    this.emit('restore')
  }
  isMinimized = (): boolean => this.#minimized
  isDestroyed = (): boolean => this.#destroyed
  getTitle = (): string => this.#title
  /** The page has a title of its own. */
  titled(title: string): void {
    const event = new Event()
    this.emit('page-title-updated', event, title, true)
    if (!event.defaultPrevented) this.#title = title
  }
  getBounds(): Bounds {
    this.#alive()
    return { ...this.#bounds }
  }
  setBounds(bounds: Partial<Bounds>): void {
    this.#alive()
    const wanted = { ...this.#bounds, ...bounds }
    const { minWidth = 0, minHeight = 0 } = this.#options
    this.#bounds = { ...wanted, width: Math.max(wanted.width, minWidth), height: Math.max(wanted.height, minHeight) }
    void this.#place().catch(() => {})
    this.emit('resize')
  }
  getMinimumSize = (): [number, number] => [this.#options.minWidth ?? 0, this.#options.minHeight ?? 0]

  /** As the person closes it. */
  close(): void {
    if (this.#destroyed) return
    const event = new Event()
    this.emit('close', event)
    if (event.defaultPrevented) theApp.closeCancelled()
    else setImmediate(() => this.destroy())
  }
  /** Without asking anybody. */
  destroy(): void {
    if (this.#destroyed) return
    if (this.#keeps) keepState(this.#options.name as string, this.#bounds)
    this.#contents.destroyed()
    this.#destroyed = true
    if (Window.focused === this) Window.focused = null
    theApp.windows.delete(this)
    this.emit('closed')
    if (theApp.windows.size === 0) theApp.allClosed()
  }
}

export const all = (): Window[] => [...theApp.windows].filter((each): each is Window => each instanceof Window)
export const ofContents = (contents: WebContents): Window | undefined =>
  all().find((window) => !window.isDestroyed() && window.webContents === contents)

/** What `new BrowserWindow` gives: an object whose missing parts are errors by name. */
export const BrowserWindow = only(
  'BrowserWindow',
  class BrowserWindow extends Window {
    static getAllWindows = all
    static getFocusedWindow(): Window | null {
      return Window.focused
    }
    static fromWebContents(contents: WebContents): Window | null {
      return ofContents(contents) ?? null
    }
  },
)
