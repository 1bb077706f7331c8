import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { theApp } from './app.ts'
import { workArea } from './machine.ts'

export interface Bounds {
  x: number
  y: number
  width: number
  height: number
}

const file = (): string => join(theApp.getPath('userData'), 'stand-in-window-states.json')

function states(): Record<string, { bounds: Bounds; area: Bounds }> {
  try {
    return JSON.parse(readFileSync(file(), 'utf8'))
  } catch {
    return {}
  }
}

/** `NativeWindow::SaveWindowState`: in the program's own folder, with the screen that it was seen on. */
export function keepState(name: string, bounds: Bounds): void {
  try {
    mkdirSync(theApp.getPath('userData'), { recursive: true })
    writeFileSync(file(), JSON.stringify({ ...states(), [name]: { bounds, area: workArea() } }))
  } catch {
    // A profile that is gone keeps nothing.
  }
}

const same = (one: Bounds, other: Bounds): boolean =>
  one.x === other.x && one.y === other.y && one.width === other.width && one.height === other.height

/** `NativeWindow::RestoreWindowState`: as it was, or moved and cut so that it lies on the screen that is there now. */
export function keptState(name: string): Bounds | null {
  const kept = states()[name]
  if (!kept) return null
  const area = workArea()
  const { bounds } = kept
  const inside =
    bounds.x >= area.x &&
    bounds.y >= area.y &&
    bounds.x + bounds.width <= area.x + area.width &&
    bounds.y + bounds.height <= area.y + area.height
  if (inside || same(kept.area, area)) return bounds
  const width = Math.min(bounds.width, area.width)
  const height = Math.min(bounds.height, area.height)
  return {
    x: Math.min(Math.max(bounds.x, area.x), area.x + area.width - width),
    y: Math.min(Math.max(bounds.y, area.y), area.y + area.height - height),
    width,
    height,
  }
}
