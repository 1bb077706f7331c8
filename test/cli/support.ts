import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { createServer, type Socket } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { afterAll } from 'vitest'
import type { Report } from '../../core/model/report.ts'

const main = join(import.meta.dirname, '..', '..', 'cli', 'main.ts')

export const okta = 'okta/fortanix-key-insight'
export const auth0 = 'auth0/fortanix-key-insight'
export const formats = ['text', 'json', 'junit', 'markdown', 'html', 'csv'] as const

/** A folder of this test file alone. */
export const folder = mkdtempSync(join(tmpdir(), 'preflight-cli-'))
const endings: (() => unknown)[] = []
afterAll(async () => {
  await Promise.all(endings.map((end) => end()))
  rmSync(folder, { recursive: true, force: true })
})

/** What a program of ours gets from the environment: nothing of this machine's settings. */
export const environment = (more: NodeJS.ProcessEnv = {}): NodeJS.ProcessEnv => ({
  PATH: process.env.PATH,
  HOME: folder,
  TMPDIR: tmpdir(),
  IDP_PREFLIGHT_HOME: join(folder, 'home'),
  ...more,
})

export interface Ended {
  status: number | null
  stdout: string
  stderr: string
}

export interface Going {
  child: ChildProcess
  ended: Promise<Ended>
}

/** Starts the terminal host and gives what it wrote once it has ended. */
export function start(args: readonly string[], env: NodeJS.ProcessEnv = {}, stdin = ''): Going {
  const child = spawn(process.execPath, [main, ...args], { env: environment(env), stdio: 'pipe' })
  const said = { stdout: '', stderr: '' }
  child.stdout.setEncoding('utf8').on('data', (text: string) => (said.stdout += text))
  child.stderr.setEncoding('utf8').on('data', (text: string) => (said.stderr += text))
  child.stdin.on('error', () => {}).end(stdin)
  const ended = once(child, 'close').then(([status]) => ({ status: status as number | null, ...said }))
  return { child, ended }
}

export const cli = (args: readonly string[], env?: NodeJS.ProcessEnv, stdin?: string): Promise<Ended> =>
  start(args, env, stdin).ended

/** Runs `check … --format json` and reads its report. */
export async function report(
  args: readonly string[],
  env?: NodeJS.ProcessEnv,
  stdin?: string,
): Promise<{ status: number | null; report: Report }> {
  const { status, stdout, stderr } = await cli(['check', '--format', 'json', ...args], env, stdin)
  if (stderr) throw new Error(stderr)
  return { status, report: JSON.parse(stdout) as Report }
}

export interface Tenant {
  origin: string
  /** The same port without TLS. */
  plain: string
  values: Readonly<Record<string, string>>
  secret: string
  ca: readonly string[]
}

/** A tenant started by the command `practice`; it ends with this test file. */
export async function practice(provider: 'okta' | 'auth0', ...faults: string[]): Promise<Tenant> {
  const switches = faults.flatMap((fault) => ['--fault', fault])
  const { child, ended } = start(['practice', '--provider', provider, '--port', '0', '--format', 'json', ...switches])
  endings.push(() => child.kill('SIGTERM') && ended)
  const lines = createInterface({ input: child.stdout as NodeJS.ReadableStream })
  const [line] = (await once(lines, 'line')) as [string]
  const { origin, values, secrets, ca } = JSON.parse(line)
  return { origin, plain: origin.replace('https:', 'http:'), values, secret: secrets.client_secret, ca }
}

/** A server that takes every connection and never says a word. */
export async function silentServer(): Promise<{ origin: string; visited: Promise<unknown> }> {
  const sockets = new Set<Socket>()
  const server = createServer((socket) => sockets.add(socket.on('error', () => {})))
  const visited = once(server, 'connection')
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  endings.push(() => {
    for (const socket of sockets) socket.destroy()
    server.close()
  })
  return { origin: `http://127.0.0.1:${(server.address() as { port: number }).port}`, visited }
}

/** An address on which nothing listens. */
export async function closedOrigin(): Promise<string> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as { port: number }
  server.close()
  await once(server, 'close')
  return `http://127.0.0.1:${port}`
}

/** Every form in which bytes for a terminal alone would stand. */
export const escapes = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f]/
