import { EventEmitter } from 'node:events'
import { fileURLToPath } from 'node:url'
import { vi } from 'vitest'

/**
 * Stands for the module `electron` in unit tests: `vi.mock('electron', () => import('../../support/fake-electron.ts'))`.
 * The real one would start a download. Every function records its calls; `resetElectron` forgets them.
 */
class FakeApp extends EventEmitter {
  isPackaged = true
  commandLine = { appendSwitch: vi.fn() }
  requestSingleInstanceLock = vi.fn(() => true)
  configureHostResolver = vi.fn()
  enableSandbox = vi.fn()
  whenReady = vi.fn(async () => {})
  setPath = vi.fn()
  getPreferredSystemLanguages = vi.fn((): string[] => ['en-US'])
  getAppPath = () => fileURLToPath(new URL('../..', import.meta.url))
  exit = vi.fn()
  quit = vi.fn()
}
export const app = new FakeApp()

export class BrowserWindow extends EventEmitter {
  static all: BrowserWindow[] = []
  static getAllWindows = (): BrowserWindow[] => BrowserWindow.all
  static getFocusedWindow = (): BrowserWindow | null => BrowserWindow.all[0] ?? null
  readonly options: unknown
  url = 'app://ui/'
  webContents = Object.assign(new EventEmitter(), {
    send: vi.fn(),
    getURL: () => this.url,
    isDestroyed: () => false,
    reload: vi.fn(),
  })
  isDestroyed = vi.fn(() => false)
  show = vi.fn()
  focus = vi.fn()
  restore = vi.fn()
  isMinimized = vi.fn(() => false)
  loadURL = vi.fn(async () => {})
  constructor(options: unknown) {
    super()
    this.options = options
    BrowserWindow.all.push(this)
  }
}

/** A page's contents: an emitter with the one method that the locks set. */
export class FakeContents extends EventEmitter {
  windowOpenHandler: ((details: { url: string }) => { action: string }) | undefined
  setWindowOpenHandler(handler: (details: { url: string }) => { action: string }): void {
    this.windowOpenHandler = handler
  }
}

export const fakeSession = () => ({
  setPermissionRequestHandler: vi.fn(),
  setPermissionCheckHandler: vi.fn(),
  setDevicePermissionHandler: vi.fn(),
  setDisplayMediaRequestHandler: vi.fn(),
  setSpellCheckerEnabled: vi.fn(),
  setSpellCheckerDictionaryDownloadURL: vi.fn(),
  allowNTLMCredentialsForDomains: vi.fn(),
  webRequest: { onBeforeRequest: vi.fn() },
})

export const defaultSession = fakeSession()
/** The session without a page, by which the desktop asks the system for a proxy and Chromium for an answer. */
export const outsideSession = {
  resolveProxy: vi.fn(async (_url: string) => 'DIRECT'),
  fetch: vi.fn(async (_url: string, _init: RequestInit) => new Response('x', { status: 200 })),
}
export const session = { defaultSession, fromPartition: vi.fn((_name: string, _options: object) => outsideSession) }
export const nativeTheme = { shouldUseDarkColors: false, themeSource: 'system' }

type IpcHandler = (event: { senderFrame: unknown }, argument?: unknown) => unknown
export const handled = new Map<string, IpcHandler>()
export const ipcMain = {
  handle: (name: string, handler: IpcHandler) => void handled.set(name, handler),
  removeHandler: (name: string) => void handled.delete(name),
}

export const ipcRenderer = Object.assign(new EventEmitter(), { invoke: vi.fn(async () => 'answered') })
export const exposed: Record<string, unknown> = {}
export const contextBridge = {
  exposeInMainWorld: (name: string, value: unknown) => {
    exposed[name] = value
  },
}

export const held = { text: '', items: [] as Record<string, string>[], refuses: false }
export class ClipboardItem {
  readonly items: Record<string, string>
  constructor(items: Record<string, string>) {
    this.items = items
  }
}
export const clipboard = {
  writeText: vi.fn(async (text: string) => {
    held.text = text
  }),
  write: vi.fn(async ([item]: ClipboardItem[]) => {
    if (held.refuses) throw new Error('unsupported format')
    held.items.push(item?.items ?? {})
    held.text = item?.items['text/plain'] ?? ''
  }),
  readText: vi.fn(async () => held.text),
  clear: vi.fn(() => {
    held.text = ''
  }),
}

type ProtocolHandler = (request: { method: string; url: string }) => Promise<Response>
export const served = new Map<string, ProtocolHandler>()
export const protocol = {
  registerSchemesAsPrivileged: vi.fn(),
  handle: (name: string, handler: ProtocolHandler) => void served.set(name, handler),
}

export const workArea = { width: 1920, height: 1040 }
export const screen = { getPrimaryDisplay: () => ({ workAreaSize: { ...workArea } }) }

export const shell = { openExternal: vi.fn(async () => {}) }
/** What the person answers when asked where a file goes. */
export const chosen = { filePath: '', canceled: false }
export const dialog = {
  showErrorBox: vi.fn(),
  /** The last button, unless a test presses another. */
  showMessageBox: vi.fn(async (_asked: { message: string; detail: string; buttons: string[] }) => ({ response: 1 })),
  showSaveDialog: vi.fn(async (..._asked: unknown[]) => ({ ...chosen })),
}
export const Menu = { setApplicationMenu: vi.fn(), buildFromTemplate: vi.fn((template: unknown) => template) }

export function resetElectron(): void {
  vi.clearAllMocks()
  app.removeAllListeners()
  BrowserWindow.all = []
  handled.clear()
  served.clear()
  held.text = ''
  held.items = []
  held.refuses = false
  Object.assign(workArea, { width: 1920, height: 1040 })
}
