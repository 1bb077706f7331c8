import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { asRoot, noSandbox } from '../../../build/sandbox.ts'
import { findWindow, runWindow } from '../../../build/window.ts'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'preflight-start-'))
})
afterEach(() => {
  vi.restoreAllMocks()
  rmSync(folder, { recursive: true, force: true })
})

describe('npm start', () => {
  const order: string[] = []
  const noting =
    <T>(name: string, value: T) =>
    () => {
      order.push(name)
      return value
    }
  const missing = { missing: 'it has not been fetched', fetchable: true as const }
  const healthy = () => ({
    display: noting('display', { found: true as const }),
    asRoot: noting('root', false),
    electronBinary: noting<ReturnType<typeof Object>>('binary', { found: '/electron' }),
    noSandbox: noting<string | null>('sandbox', null),
    mayFetch: noting<string | null>('may', null),
    fetchElectron: noting('fetch', Promise.resolve({ found: '/fetched' })),
  })
  beforeEach(() => {
    order.length = 0
  })

  test('takes the window that is there', async () => {
    expect(await findWindow(healthy())).toEqual({ found: '/electron' })
    expect(order).toEqual(['display', 'root', 'binary', 'sandbox'])
  })

  test('fetches the binary where only that is missing, last of all', async () => {
    expect(await findWindow({ ...healthy(), electronBinary: noting('binary', missing) })).toEqual({ found: '/fetched' })
    expect(order).toEqual(['display', 'root', 'binary', 'sandbox', 'may', 'fetch'])
  })

  test.each([
    ['no display', { display: () => ({ missing: 'there is no display' }) }, 'no display'],
    ['root', { asRoot: () => true }, 'root'],
    ['a package that is not installed', { electronBinary: () => ({ missing: 'run `npm ci`' }) }, 'npm ci'],
    ['a system without user namespaces', { noSandbox: () => 'user namespaces' }, 'user namespaces'],
    ['CI', { mayFetch: () => 'CI is set' }, 'CI is set'],
  ])('fetches nothing with %s, and says why', async (_what, look, words) => {
    const at = { ...healthy(), electronBinary: noting('binary', missing), ...look }

    expect(await findWindow(at)).toEqual({ missing: expect.stringContaining(words) })
    expect(order).not.toContain('fetch')
  })
})

describe('the sandbox of Chromium', () => {
  const machine = (settings: Readonly<Record<string, string>>, platform: NodeJS.Platform = 'linux') => ({
    platform,
    uid: 1000,
    setting: (name: string) => settings[name] ?? null,
  })

  test.each([
    ['kernel/apparmor_restrict_unprivileged_userns', '1', 'kernel.apparmor_restrict_unprivileged_userns=1'],
    ['kernel/unprivileged_userns_clone', '0', 'kernel.unprivileged_userns_clone=0'],
    ['user/max_user_namespaces', '0', 'user.max_user_namespaces=0'],
  ])('cannot start where %s is %s', (setting, value, words) => {
    expect(noSandbox(join(folder, 'electron'), machine({ [setting]: value }))).toContain(words)
    expect(noSandbox(join(folder, 'electron'), machine({ [setting]: value === '1' ? '0' : '1' }))).toBeNull()
    expect(noSandbox(join(folder, 'electron'), machine({ [setting]: value }, 'darwin'))).toBeNull()
  })

  test('can start where nothing is known against it', () => {
    expect(noSandbox(join(folder, 'electron'), machine({}))).toBeNull()
    expect(noSandbox(join(folder, 'electron'))).toSatisfy((why) => why === null || typeof why === 'string')
  })

  test.skipIf(process.getuid?.() !== 0)('starts by its helper only where that belongs to root and runs as root', () => {
    const helper = join(folder, 'chrome-sandbox')
    const restricted = machine({ 'user/max_user_namespaces': '0' })
    writeFileSync(helper, '')
    for (const [mode, allowed] of [
      [0o4755, true],
      [0o755, false],
      [0o4754, false],
    ] as const) {
      chmodSync(helper, mode)
      expect(noSandbox(join(folder, 'electron'), restricted) === null, mode.toString(8)).toBe(allowed)
    }
  })

  test('is not for root, on Linux', () => {
    expect(asRoot({ platform: 'linux', uid: 0 })).toBe(true)
    expect(asRoot({ platform: 'linux', uid: 1000 })).toBe(false)
    expect(asRoot({ platform: 'darwin', uid: 0 })).toBe(false)
    expect(asRoot({ platform: 'win32', uid: undefined })).toBe(false)
  })
})

describe('the window that runs', () => {
  const run = (program: string, env?: NodeJS.ProcessEnv, patience = 0) =>
    runWindow(process.execPath, ['-e', program], env, patience)
  const shown = () => {
    const written: string[] = []
    vi.spyOn(process.stderr, 'write').mockImplementation((text) => written.push(String(text)) > 0)
    return written
  }
  const trace =
    '[1:FATAL:setuid_sandbox_host.cc(163)] The SUID sandbox helper binary was found, but is not configured correctly.'

  test('ends with its own status, and its words are shown', async () => {
    const written = shown()

    expect(await run('console.error("first");process.stderr.write("last");process.exitCode = 7')).toEqual({ code: 7 })
    expect(written.join('')).toBe('first\nlast')
  })

  test('is no window where Chromium has no sandbox, and its trace is kept back', async () => {
    const written = shown()

    expect(await run(`console.error("before\\n${trace}\\n#0 0x55 trace");process.abort()`)).toEqual({
      missing: expect.stringContaining('sandbox'),
    })
    expect(written.join('')).toBe('before\n')
  })

  test('keeps nothing back where Chromium only warns from the same file', async () => {
    const written = shown()
    const warning = '[1:ERROR:zygote_host_impl_linux.cc(273)] Failed to adjust OOM score of renderer'

    expect(await run(`console.error("${warning}\\nuseful");process.exitCode = 3`)).toEqual({ code: 3 })
    expect(written.join('')).toBe(`${warning}\nuseful\n`)
  })

  test.each([
    ['process.exitCode = 127', 'exit status 127'],
    ['process.kill(process.pid, "SIGSEGV")', 'SIGSEGV'],
  ])('is none where Electron ends badly at once: %s', async (end, named) => {
    shown()
    const missing = 'error while loading shared libraries: libgtk-3.so.0'

    expect(await run(`console.error("${missing}");${end}`, undefined, 60_000)).toEqual({
      missing: `Electron exited immediately (${named}): ${missing}`,
    })
  })

  test.each(['SIGINT', 'SIGTERM', 'SIGHUP'])('that a person ends at once by %s was one', async (signal) => {
    shown()

    expect(await run(`process.kill(process.pid, "${signal}")`, undefined, 60_000)).toEqual({ code: 1 })
  })

  test('that was closed in order was a window, whatever it wrote', async () => {
    shown()

    expect(await run(`console.error("${trace}")`)).toEqual({ code: 0 })
  })

  test('that was killed did not end well', async () => {
    shown()

    expect(await run('process.kill(process.pid, "SIGKILL")')).toEqual({ code: 1 })
  })

  test('is started as a window, and not as plain Node', async () => {
    const written = shown()

    await run('console.error(String(process.env.ELECTRON_RUN_AS_NODE))', { ELECTRON_RUN_AS_NODE: '1' })

    expect(written.join('')).toBe('undefined\n')
  })

  test('that cannot be started at all says so', async () => {
    await expect(runWindow(join(folder, 'nowhere'), [])).rejects.toThrow('ENOENT')
  })
})
