import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { inKeyringSession } from '../../support/keychain.ts'
import { type Scenario, startFakeHost, type TestHost } from './fake-host.ts'

export type { TestHost } from './fake-host.ts'

/** The host with scripted answers, for states that are hard to cause on the real one. */
export const startHost = (scenario: Scenario = {}): Promise<TestHost> => startFakeHost(scenario)

const main = join(import.meta.dirname, '..', '..', '..', 'cli', 'main.ts')

export interface Program {
  child: ChildProcess
  /** The first line that it printed. */
  line: string
  stop(): Promise<void>
}

/** Starts a program of ours and waits for its first line. Nothing of this machine's settings gets in. */
export async function program(
  args: readonly string[],
  env: NodeJS.ProcessEnv,
  wrap: (command: string[]) => readonly string[] = (command) => command,
): Promise<Program> {
  const [file = '', ...rest] = wrap([process.execPath, ...args])
  // A group of its own, so that a wrapper and what it wraps end together.
  const child = spawn(file, rest, {
    detached: true,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { PATH: process.env.PATH, HOME: tmpdir(), ...env },
  })
  const closed = once(child, 'close')
  let complaint = ''
  child.stderr?.on('data', (chunk) => (complaint += chunk))
  const first = once(createInterface({ input: child.stdout as NodeJS.ReadableStream }), 'line')
  const [line] = await Promise.race([first, closed.then(() => Promise.reject(new Error(complaint || 'it ended')))])
  return {
    child,
    line: String(line),
    async stop() {
      if (child.exitCode === null && child.signalCode === null && child.pid) process.kill(-child.pid, 'SIGTERM')
      await closed
    },
  }
}

export interface RealHost {
  /** With the token after the `#`; another one after each start. */
  url: string
  /** The folder in which it keeps setups and runs. */
  home: string
  stop(): Promise<void>
  /** Starts it again with the same folder, the same port and the same keychain. */
  start(): Promise<void>
  /** Stops it and removes its folder. */
  end(): Promise<void>
}

/**
 * Starts the loopback host as people do, in a process and with a folder of its own. With `keychain` it runs in a keyring
 * session of its own; without, there is no keychain, whatever this machine has.
 */
export async function startRealHost({ keychain = false, nothingOnDisk = false } = {}): Promise<RealHost> {
  const home = mkdtempSync(join(tmpdir(), 'preflight-ui-'))
  const keyring = keychain ? inKeyringSession([]) : null
  const nowhere = { DBUS_SESSION_BUS_ADDRESS: `unix:path=${join(home, 'no-bus')}` }
  let running: Program | null = null
  let port = '0'
  const host: RealHost = {
    url: '',
    home,
    async start() {
      running = await program(
        [main, 'serve', '--no-open', '--port', port, ...(nothingOnDisk ? ['--nothing-on-disk'] : [])],
        { HOME: home, IDP_PREFLIGHT_HOME: join(home, 'data'), ...(keyring ? keyring.env : nowhere) },
        (command) => [...(keyring?.command ?? []), ...command],
      )
      host.url = /http:\S+/.exec(running.line)?.[0] ?? ''
      port = new URL(host.url).port
    },
    async stop() {
      await running?.stop()
      running = null
    },
    async end() {
      await host.stop()
      rmSync(home, { recursive: true, force: true })
      if (keyring?.env.XDG_DATA_HOME) rmSync(keyring.env.XDG_DATA_HOME, { recursive: true, force: true })
    },
  }
  await host.start()
  return host
}

export interface Tenant {
  /** Without TLS, so that no authority has to be trusted. */
  origin: string
  values: Readonly<Record<string, string>>
  secret: string
  stop(): Promise<void>
}

/** A practice tenant apart from the host, as a provider out in the world is. */
export async function startTenant(provider: 'okta' | 'auth0'): Promise<Tenant> {
  const { line, stop } = await program(
    [main, 'practice', '--provider', provider, '--port', '0', '--format', 'json'],
    {},
  )
  const { origin, values, secrets } = JSON.parse(line)
  return { origin: origin.replace('https:', 'http:'), values, secret: secrets.client_secret, stop }
}
