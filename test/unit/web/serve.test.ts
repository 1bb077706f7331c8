import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { troubleText } from '../../../core/app/trouble.ts'
import type { HostDescription } from '../../../core/contract/values.ts'
import { serve } from '../../../web/serve.ts'

let home: string
const kept = ['XDG_DATA_HOME', 'HOME', 'APPDATA', 'LOCALAPPDATA', 'IDP_PREFLIGHT_HOME'] as const
const before = Object.fromEntries(kept.map((name) => [name, process.env[name]]))
let pagesFolder: string
beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), 'preflight-serve-'))
  for (const name of kept) process.env[name] = home
  pagesFolder = join(home, 'pages')
  mkdirSync(pagesFolder)
  writeFileSync(join(pagesFolder, 'index.html'), '<p>the window</p>')
})
afterEach(() => {
  for (const name of kept) {
    if (before[name] === undefined) delete process.env[name]
    else process.env[name] = before[name]
  }
  rmSync(home, { recursive: true, force: true })
})

const options = (more: object = {}) => ({ pagesFolder, guidesFolder: 'guides', ...more })
async function call<T>(url: string, path: string, argument: unknown = {}): Promise<T> {
  const { origin, hash } = new URL(url)
  const answer = await fetch(`${origin}/call/${path}`, {
    method: 'POST',
    headers: { Origin: origin, 'Content-Type': 'application/json', 'X-Preflight-Token': hash.replace('#token=', '') },
    body: JSON.stringify(argument),
  })
  return ((await answer.json()) as { value: T }).value
}
const describeOf = (url: string) => call<HostDescription>(url, 'host/describe')
const dataIn = (folder: string): string[] =>
  readdirSync(folder, { recursive: true })
    .map(String)
    .filter((name) => !name.startsWith('pages'))

test('keeps setups on this computer, and is the same after a restart', async () => {
  const first = await serve(options())
  expect(await describeOf(first.url)).toMatchObject({ kind: 'loopback', keepsNothing: false })
  expect(await (await fetch(new URL(first.url).origin)).text()).toBe('<p>the window</p>')
  await call(first.url, 'setups/create', { guide: 'okta/any', name: 'Kept' })
  await first.close()
  await expect(fetch(new URL(first.url).origin)).rejects.toThrow()
  const second = await serve(options())
  expect(await call<{ name: string }[]>(second.url, 'setups/list')).toMatchObject([{ name: 'Kept' }])
  await second.close()
})

test('started with nothing on disk, writes nothing', async () => {
  const host = await serve(options({ nothingOnDisk: true }))
  expect(await describeOf(host.url)).toMatchObject({ keepsNothing: true })
  await call(host.url, 'setups/create', { guide: 'okta/any' })
  expect(dataIn(home)).toEqual([])
  await host.close()
})

test('takes the port that was asked for, and says when it is taken, leaving nothing open', async () => {
  const server = createServer().listen(0, '127.0.0.1')
  await new Promise((resolve) => server.once('listening', resolve))
  const { port } = server.address() as AddressInfo
  const refused = await serve(options({ port })).catch((error: unknown) => error)
  // The terminal says this sentence alone, and no fault of ours.
  expect(troubleText(refused, 'en')).toMatch(`Port ${port} is used by another program`)
  await new Promise((resolve) => server.close(resolve))
  const host = await serve(options({ port }))
  expect(new URL(host.url).port).toBe(String(port))
  await host.close()
  expect(existsSync(home)).toBe(true)
})

test('the page carries the language that is used', async () => {
  writeFileSync(join(pagesFolder, 'index.html'), '<html><p>the window</p></html>')
  const host = await serve(options({ nothingOnDisk: true, languages: () => ['xx', 'en-GB'] }))
  expect(await (await fetch(new URL(host.url).origin)).text()).toBe(
    '<html lang="en" data-theme="system"><p>the window</p></html>',
  )
  await host.close()
})
