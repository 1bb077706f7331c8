import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Language } from '../model/languages.ts'
import { type AdminFault, chosenAdminFaults } from './admin-faults.ts'
import { newAuthority, rootPem, serve } from './certificates.ts'
import { type ClientKey, clientKey } from './client-key.ts'
import type { Fault, Typed } from './faults/fault.ts'
import { type Listener, listen } from './listener.ts'
import { type Memory, newMemory } from './memory.ts'
import { type Incoming, languageFor, type Reply } from './message.ts'
import type { Running, Shape } from './shape.ts'
import { keyMaterial } from './signing-keys.ts'
import type { PracticeTenant } from './tenant.ts'
import { common } from './words/index.ts'

const largestRequest = 64 * 1024

/** What may change while a tenant runs. */
interface State<Settings> {
  faults: readonly Fault<Settings>[]
  adminFaults: ReadonlySet<AdminFault>
  /** As its administrator left it. */
  base: Settings
  /** The same as the faults leave it. */
  settings: Settings
  requests: number
}

/** Starts a tenant of this shape. */
export async function start<Settings>(
  shape: Shape<Settings>,
  names: readonly string[],
  { port, empty }: { port: number; empty: boolean },
): Promise<PracticeTenant> {
  const faults = chosen(shape, names)
  const [key, authority] = await Promise.all([clientKey(), newAuthority('Practice Tenant')])
  const state = firstState(firstSettings(shape, key, empty), faults)
  const answer = answering(shape, state, () => listener)
  const listener = await listen(
    (request, response) =>
      void answer(request, response).catch((error: Error) =>
        send(response, broken(error, languageFor(request.headers)), clockOf(state)),
      ),
    (flaw) => serve(authority, flaw),
    () => state.faults.find((fault) => fault.flaw)?.flaw ?? null,
    port,
  )
  const typed = typedAt(shape, state, listener.port, key)
  return {
    provider: shape.provider,
    usualGuide: shape.usualGuide,
    origin: `https://127.0.0.1:${listener.port}`,
    get faults() {
      return state.faults.map(({ id }) => id)
    },
    setFaults(next) {
      state.faults = chosen(shape, next)
      state.settings = settled(state.base, state.faults)
    },
    empty,
    get adminFaults() {
      return [...state.adminFaults]
    },
    admin: () => shape.admin?.access(state.base, key) ?? null,
    setAdminFaults(next) {
      state.adminFaults = chosenAdminFaults(next, shape.admin?.rights ?? [])
    },
    values: (guide, method) => typed(guide, method).fields,
    secrets: (guide, method) => secretsOf(typed(guide, method)),
    ca: () => [rootPem(authority)],
    requests: () => state.requests,
    close: () => listener.close(),
  }
}

const firstState = <Settings>(base: Settings, faults: State<Settings>['faults']): State<Settings> => ({
  faults,
  adminFaults: new Set(),
  base,
  settings: settled(base, faults),
  requests: 0,
})

const clockOf = <Settings>({ faults }: State<Settings>): number =>
  Date.now() + faults.reduce((offset, { clock }) => offset + (clock ?? 0), 0) * 1000

/** Answers a request as the shape does, or as a fault does in its place. */
function answering<Settings>(shape: Shape<Settings>, state: State<Settings>, listenerOf: () => Listener) {
  const memory = newMemory()
  return async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const listener = listenerOf()
    state.requests++
    const incoming = await read(request, `127.0.0.1:${listener.port}`)
    if (!incoming) return send(response, { status: 413, body: '' }, clockOf(state))
    const instead = state.faults.find((fault) => fault.instead)?.instead?.(incoming)
    const reply = instead ?? (await shape.answer(incoming, running(state, memory)))
    if (reply === 'hang') return
    if (reply === 'reset') return listener.reset(request)
    send(response, reply, clockOf(state))
  }
}

/** The tenant as one request sees it: what the request changes is there at once. */
const running = <Settings>(state: State<Settings>, memory: Memory): Running<Settings> => ({
  get settings() {
    return state.settings
  },
  faults: state.faults,
  adminFaults: state.adminFaults,
  change(edit) {
    edit(state.base)
    state.settings = settled(state.base, state.faults)
  },
  now: () => clockOf(state),
  material: keyMaterial,
  memory,
})

/** What is typed for a guide and a method; a fault may have it typed wrongly. */
function typedAt<Settings>(shape: Shape<Settings>, state: State<Settings>, port: number, key: ClientKey) {
  return (guide = shape.usualGuide, method = state.faults.find((fault) => fault.method)?.method) => {
    const at = `${shape.scheme(guide)}://127.0.0.1:${port}`
    const values = shape.typed(state.base, key, at, { guide, method })
    for (const fault of state.faults) fault.typed?.(values, at, state.base)
    return values
  }
}

const secretsOf = ({ client_secret, private_key }: Typed) => ({
  ...(client_secret === undefined ? {} : { client_secret }),
  ...(private_key === undefined ? {} : { private_key }),
})

function firstSettings<Settings>(shape: Shape<Settings>, key: ClientKey, empty: boolean): Settings {
  if (!empty) return shape.settings(key)
  if (!shape.empty) throw new Error(`The practice tenant for ${shape.provider} cannot be empty.`)
  return shape.empty(key)
}

function chosen<Settings>(shape: Shape<Settings>, names: readonly string[]): Fault<Settings>[] {
  const unknown = names.find((name) => !shape.faults.some(({ id }) => id === name))
  if (unknown !== undefined) throw new Error(`The practice tenant for ${shape.provider} has no fault named ${unknown}.`)
  return shape.faults.filter(({ id }) => names.includes(id))
}

function settled<Settings>(healthy: Settings, faults: readonly Fault<Settings>[]): Settings {
  const settings = structuredClone(healthy)
  for (const fault of faults) fault.setting?.(settings)
  return settings
}

async function read(request: IncomingMessage, own: string): Promise<Incoming | null> {
  const parts: Buffer[] = []
  let size = 0
  for await (const part of request) {
    size += part.length
    if (size <= largestRequest) parts.push(part)
  }
  if (size > largestRequest) return null
  const asked = request.headers.host ?? ''
  const host = /^(127\.0\.0\.1|localhost)(:\d+)?$/.test(asked) ? asked : own
  const origin = `${'encrypted' in request.socket ? 'https' : 'http'}://${host}`
  const raw = request.url ?? '/'
  const [path = '/', query = ''] = raw.split('?', 2)
  return {
    method: request.method ?? 'GET',
    path,
    query: new URLSearchParams(query),
    headers: request.headers,
    body: Buffer.concat(parts).toString('utf8'),
    origin,
    home: origin.replace(host, own),
  }
}

function send(response: ServerResponse, reply: Reply, now: number): void {
  if (response.headersSent || response.destroyed) return
  const text = typeof reply.body === 'string' ? reply.body : JSON.stringify(reply.body)
  const type = typeof reply.body === 'string' ? 'text/plain; charset=utf-8' : 'application/json'
  const typed = reply.status === 204 ? {} : { 'Content-Type': type }
  response.sendDate = false
  response.writeHead(reply.status, { ...typed, Date: new Date(now).toUTCString(), ...reply.headers })
  response.end(text)
}

const broken = ({ message }: Error, language: Language): Reply => ({
  status: 500,
  body: common[language].pages.fault({ message }),
})
