import type { ChildProcess, spawn } from 'node:child_process'
import { EventEmitter } from 'node:events'
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { openBrowser, openerOf, writeDoor } from '../../../web/open-browser.ts'

const url = 'http://127.0.0.1:49152/#token=0123'
let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'preflight-door-'))
})
afterEach(() => {
  vi.useRealTimers()
  rmSync(folder, { recursive: true, force: true })
})

test('hands the address with its token to the browser in a file that only this user may read', () => {
  const deep = join(folder, 'not', 'there', 'yet')
  const file = writeDoor(deep, url)

  expect(statSync(file).mode & 0o777).toBe(0o600)
  expect(statSync(deep).mode & 0o777).toBe(0o700)
  expect(readFileSync(file, 'utf8')).toContain(`content="0;url=${url}"`)
  expect(writeDoor(deep, url)).not.toBe(file)
})

test.each([
  ['darwin', ['open']],
  ['win32', ['cmd', '/c', 'start', '']],
  ['linux', ['xdg-open']],
  ['freebsd', ['xdg-open']],
] as const)('on %s the browser is opened by %j', (platform, command) => {
  expect(openerOf(platform)).toEqual(command)
})

describe('opening the browser', () => {
  const started: {
    program: string
    args: readonly string[]
    options: object
    child: EventEmitter & { unref(): void }
  }[] = []
  const start = ((program: string, args: readonly string[], options: object) => {
    const child = Object.assign(new EventEmitter(), { unref: vi.fn() })
    started.push({ program, args, options, child })
    return child as unknown as ChildProcess
  }) as unknown as typeof spawn

  beforeEach(() => {
    started.length = 0
    vi.useFakeTimers()
  })

  test('gives the file to the program of the system, never the address, and waits for nothing', () => {
    openBrowser(url, folder, start)
    const [{ program, args, options, child }] = started as [(typeof started)[0]]
    expect([program, ...args.slice(0, -1)]).toEqual([...openerOf(process.platform)])
    expect(args.join(' ')).not.toContain('token')
    const door = fileURLToPath(args.at(-1) ?? '')
    expect(readFileSync(door, 'utf8')).toContain(url)
    expect(options).toEqual({ stdio: 'ignore', detached: true })
    expect(child.unref).toHaveBeenCalledOnce()
    // A computer without a browser is no fault of ours.
    expect(() => child.emit('error', new Error('ENOENT'))).not.toThrow()
  })

  test('takes the file away after half a minute', () => {
    openBrowser(url, folder, start)
    vi.advanceTimersByTime(29_999)
    expect(readdirSync(folder)).toHaveLength(1)
    vi.advanceTimersByTime(1)
    expect(readdirSync(folder)).toEqual([])
  })

  test('takes the file away when the program ends, also when it is gone already', () => {
    const before = process.listeners('exit')
    openBrowser(url, folder, start)
    const door = join(folder, readdirSync(folder)[0] ?? '')
    const [atExit] = process.listeners('exit').filter((listener) => !before.includes(listener))
    atExit?.call(process, 0)
    expect(existsSync(door)).toBe(false)
    expect(() => atExit?.call(process, 0)).not.toThrow()
    if (atExit) process.off('exit', atExit)
  })
})
