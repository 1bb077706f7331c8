import { type ChildProcess, spawn } from 'node:child_process'
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { exportJWK, generateKeyPair, type JWK } from 'jose'
import { configuration, plugin } from './glewlwyd-settings.ts'

/** Debian's package of the server. */
export const glewlwydPackage = 'glewlwyd'

const program = '/usr/bin/glewlwyd'
const tables = '/usr/share/dbconfig-common/data/glewlwyd/install/sqlite3'
const pages = '/usr/share/glewlwyd/webapp'
const settingsOfPages = '/usr/share/glewlwyd/templates/config.json'

/** Null where it is installed, else one sentence why it cannot be started. */
export const missingGlewlwyd = (): string | null =>
  [program, tables, pages, settingsOfPages].every((path) => existsSync(path))
    ? null
    : `${glewlwydPackage} is not installed`

export interface Glewlwyd {
  issuer: string
  /** The scope of the API. */
  scope: string
  secret: string
  redirectUri: string
  person: { login: string; password: string }
  close(): Promise<void>
}

async function freePort(): Promise<number> {
  const server = createServer()
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready))
  const { port } = server.address() as { port: number }
  await new Promise((closed) => server.close(closed))
  return port
}

async function answering(url: string, running: ChildProcess): Promise<void> {
  for (let tries = 0; tries < 100; tries++) {
    if (running.exitCode !== null) throw new Error(`glewlwyd ended with ${running.exitCode}`)
    if (await fetch(url).catch(() => null)) return
    await new Promise((wait) => setTimeout(wait, 100))
  }
  throw new Error('glewlwyd does not answer')
}

/** Its own API, as its administrator: the first account is in the tables that the package brings. */
async function administrator(origin: string) {
  const send = async (method: string, path: string, body: unknown, cookie = ''): Promise<Response> => {
    const headers = { 'Content-Type': 'application/json', Cookie: cookie }
    const answer = await fetch(`${origin}/api${path}`, { method, headers, body: JSON.stringify(body) })
    if (!answer.ok) throw new Error(`${method} ${path}: ${answer.status} ${await answer.text()}`)
    return answer
  }
  const login = async (username: string, password: string): Promise<string> => {
    const answer = await send('POST', '/auth/', { username, password })
    return (answer.headers.getSetCookie()[0] ?? '').split(';')[0] ?? ''
  }
  const cookie = await login('admin', 'password')
  return { login, send, add: (path: string, body: unknown) => send('POST', path, body, cookie) }
}

const client = (client_id: string, more: Readonly<Record<string, unknown>>) => ({
  client_id,
  name: client_id,
  enabled: true,
  confidential: true,
  scope: [] as string[],
  authorization_type: ['client_credentials'],
  redirect_uri: [] as string[],
  ...more,
})

/** Starts it on loopback with an empty database of its own, and sets it up by its API. */
export async function startGlewlwyd(publicKey: JWK, redirectUri: string): Promise<Glewlwyd> {
  const folder = mkdtempSync(join(tmpdir(), 'preflight-glewlwyd-'))
  const port = await freePort()
  const origin = `http://127.0.0.1:${port}`
  const database = new DatabaseSync(join(folder, 'glewlwyd.db'))
  database.exec(readFileSync(tables, 'utf8'))
  database.close()
  // It serves nothing that a link leads out of its folder to, and Debian has links for half of its pages.
  const ownPages = join(folder, 'pages')
  cpSync(pages, ownPages, { recursive: true, dereference: true, filter: (path) => basename(path) !== 'config.json' })
  cpSync(settingsOfPages, join(ownPages, 'config.json'))
  const file = join(folder, 'glewlwyd.conf')
  writeFileSync(file, configuration(origin, port, folder))
  const running = spawn(program, ['--config-file', file], { stdio: 'ignore' })
  const ended = new Promise((resolve) => running.once('exit', resolve))
  const close = async (): Promise<void> => {
    running.kill('SIGTERM')
    await ended
    rmSync(folder, { recursive: true, force: true })
  }
  try {
    await answering(`${origin}/api/`, running)
    const issuer = `${origin}/api/oidc`
    const scope = 'records.read'
    const secret = 'independent-secret-of-forty-characters-x'
    const person = { login: 'somebody', password: 'anything-at-all' }
    const { privateKey } = await generateKeyPair('RS256', { extractable: true })
    const signing = { ...(await exportJWK(privateKey)), alg: 'RS256', kid: 'glewlwyd-1', use: 'sig' }
    const { add, login, send } = await administrator(origin)
    await add('/mod/plugin/', plugin(issuer, [signing]))
    await add('/scope/', { name: scope, display_name: scope, password_required: false, scheme: {} })
    const secretBasic = {
      token_endpoint_auth_method: ['client_secret_basic', 'client_secret_post'],
      client_secret: secret,
    }
    await add('/client/', client('machine', { scope: [scope], ...secretBasic }))
    await add(
      '/client/',
      client('signer', {
        scope: [scope],
        token_endpoint_auth_method: ['private_key_jwt'],
        jwks: { keys: [publicKey] },
      }),
    )
    await add(
      '/client/',
      client('page', {
        confidential: false,
        token_endpoint_auth_method: ['none'],
        authorization_type: ['code'],
        redirect_uri: [redirectUri],
      }),
    )
    await add('/user/', {
      username: person.login,
      password: person.password,
      name: 'Somebody',
      scope: ['openid', 'g_profile'],
      enabled: true,
    })
    const cookie = await login(person.login, person.password)
    await send('PUT', '/auth/grant/page', { scope: 'openid' }, cookie)
    return { issuer, scope, secret, redirectUri, person, close }
  } catch (error) {
    const log = join(folder, 'glewlwyd.log')
    const said = existsSync(log) ? readFileSync(log, 'utf8') : ''
    await close()
    throw new Error(`${(error as Error).message}\n${said}`)
  }
}
