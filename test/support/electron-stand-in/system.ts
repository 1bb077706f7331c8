import { appendFileSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { theApp } from './app.ts'
import { machine, workArea } from './machine.ts'
import { only } from './only.ts'

/** What the program asked of the system, for a test to read. */
export const seen = {
  opened: [] as string[],
  boxes: [] as { kind: string; title: string; message: string; detail: string; buttons: string[] }[],
}

export const shell = only('shell', {
  async openExternal(url: string): Promise<void> {
    if (!URL.canParse(url)) throw new Error('Invalid URL')
    if (!machine.opensLinks) throw new Error('Failed to open URL')
    seen.opened.push(url)
  },
})

const needsApp = (): void => {
  if (!theApp.isReady()) throw new Error('dialog module can only be used after app is ready')
}
interface BoxOptions {
  type?: string
  title?: string
  message?: string
  detail?: string
  buttons?: string[]
  defaultId?: number
  cancelId?: number
  noLink?: boolean
}
const optionsOf = <T>(given: readonly unknown[]): T => (given.length > 1 ? given[1] : given[0]) as T

const presses = [...machine.presses]

/** Nobody sits before this screen: a dialog is closed at once, unless the machine's person presses something. */
export const dialog = only('dialog', {
  showErrorBox(title: string, content: string): void {
    if (typeof title !== 'string' || typeof content !== 'string')
      throw new TypeError('Error processing argument: conversion failure')
    seen.boxes.push({ kind: 'error box', title, message: content, detail: '', buttons: [] })
    console.error(`${title}\n${content}`)
  },
  async showMessageBox(...given: unknown[]): Promise<{ response: number; checkboxChecked: boolean }> {
    needsApp()
    const { type = 'none', title = '', message = '', detail = '', buttons = [], ...rest } = optionsOf<BoxOptions>(given)
    if (!['none', 'info', 'warning', 'error', 'question'].includes(type))
      throw new TypeError('Invalid message box type')
    if (!Array.isArray(buttons)) throw new TypeError('Buttons must be an array')
    for (const [name, value] of Object.entries({ Title: title, Message: message, Detail: detail }))
      if (typeof value !== 'string') throw new TypeError(`${name} must be a string`)
    seen.boxes.push({ kind: type, title, message, detail, buttons })
    const usual = rest.defaultId === 0 && buttons.length > 1 ? 1 : 0
    const named = buttons.findIndex((text) => ['cancel', 'no'].includes(text.toLowerCase()))
    const pressed = presses.shift()
    return { response: pressed ?? rest.cancelId ?? (named >= 0 ? named : usual), checkboxChecked: false }
  },
  async showSaveDialog(...given: unknown[]): Promise<{ canceled: boolean; filePath: string }> {
    needsApp()
    const { defaultPath = '' } = optionsOf<{ defaultPath?: string }>(given)
    if (typeof defaultPath !== 'string') throw new TypeError('Default path must be a string')
    seen.boxes.push({ kind: 'save', title: defaultPath, message: '', detail: '', buttons: [] })
    return { canceled: true, filePath: '' }
  },
})

/** The clipboard is the system's: it is there after the program has ended. */
let held: Record<string, string> = {}
function hold(items: Record<string, string>): void {
  held = items
  if (!machine.clipboard) return
  if (Object.keys(items).length === 0) rmSync(machine.clipboard, { force: true })
  else writeFileSync(machine.clipboard, JSON.stringify(items))
}
const now = (): Record<string, string> => {
  if (!machine.clipboard) return held
  try {
    return JSON.parse(readFileSync(machine.clipboard, 'utf8'))
  } catch {
    return {}
  }
}
export class ClipboardItem {
  readonly data: Readonly<Record<string, string>>
  constructor(items: Readonly<Record<string, string>>) {
    if (typeof items !== 'object' || items === null || Array.isArray(items))
      throw new TypeError(
        "Failed to construct 'ClipboardItem': 1 argument required — an object mapping MIME types to payloads.",
      )
    if (Object.keys(items).length === 0)
      throw new TypeError("Failed to construct 'ClipboardItem': at least one MIME type is required.")
    this.data = { ...items }
  }
  get types(): string[] {
    return Object.keys(this.data)
  }
}
export const clipboard = only('clipboard', {
  readText: async (): Promise<string> => now()['text/plain'] ?? '',
  async writeText(text: string): Promise<void> {
    hold({ 'text/plain': text })
  },
  async write(items: readonly ClipboardItem[]): Promise<void> {
    if (!Array.isArray(items)) throw new TypeError('clipboard.write expects an array of ClipboardItem')
    for (const item of items) {
      if (!(item instanceof ClipboardItem)) throw new TypeError('clipboard.write expects an array of ClipboardItem')
      const refused = item.types.find(
        (type) => type !== 'text/plain' && machine.clipboardFormats?.includes(type) === false,
      )
      if (refused) throw new TypeError(`Unsupported MIME type: ${refused}`)
    }
    hold(Object.assign({}, ...items.map(({ data }) => data)))
  },
  clear: (): void => hold({}),
})

export const nativeTheme = only('nativeTheme', {
  themeSource: 'system',
  get shouldUseDarkColors(): boolean {
    return machine.dark
  },
})

export const screen = only('screen', {
  getPrimaryDisplay() {
    if (!theApp.isReady()) throw new Error("The 'screen' module can't be used before the app 'ready' event")
    const { width, height } = machine.screen
    const area = workArea()
    return only('Display', {
      id: 1,
      bounds: { x: 0, y: 0, width, height },
      size: { width, height },
      workArea: area,
      workAreaSize: { width: area.width, height: area.height },
      scaleFactor: 1,
    })
  },
})

/** Where a test asked for it: every word of the program's end, after the process has gone. */
export const note = (line: string): void => {
  const { PREFLIGHT_STAND_IN_NOTES: file } = process.env
  if (file) appendFileSync(file, `${line}\n`)
}
