import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import { type DescriptionName, specsFolder } from './descriptions.ts'

/** A server that Prism makes from a provider's own description: it answers by its schemas, and judges each request. */
export interface Mock {
  /** `http://127.0.0.1:<port>`; paths are those of the real provider. */
  origin: string
  /** The requests so far, each as `get /api/v2/clients`. */
  requests(): readonly string[]
  /** What was wrong with the requests so far, in the words of Prism. */
  violations(): readonly string[]
  close(): Promise<void>
}

const prism = fileURLToPath(new URL('../../node_modules/@stoplight/prism-cli/dist/index.js', import.meta.url))

/** Where the paths of a description begin at the real provider, which Prism leaves out. */
const bases: Partial<Record<DescriptionName, string>> = { 'auth0-management': '/api/v2' }

/** Starts a mock of this description; only where ../shared/specs is there. */
export async function startPrism(name: DescriptionName): Promise<Mock> {
  if (specsFolder === null) throw new Error('there are no descriptions on this machine')
  const folder = await mkdtemp(join(tmpdir(), 'prism-'))
  const file = join(folder, `${name}.json`)
  await writeFile(
    file,
    JSON.stringify(placed(JSON.parse(await readFile(join(specsFolder, `${name}.json`), 'utf8')), name)),
  )
  const child = spawn(process.execPath, [prism, 'mock', '--host', '127.0.0.1', '--port', '0', file], {
    stdio: ['ignore', 'pipe', 'inherit'],
    env: { ...process.env, NO_COLOR: '1', FORCE_COLOR: '0' },
  })
  const closed = once(child, 'exit')
  const found: string[] = []
  const asked: string[] = []
  const lines = createInterface(child.stdout)
  const listening = new Promise<string>((resolve, reject) => {
    lines.on('line', (line) => {
      const [, origin] = /listening on (http:\/\/[\d.:]+)/.exec(line) ?? []
      if (origin) resolve(origin)
      const [, request] = /\[HTTP SERVER\] (\w+ \S+) .*Request received/.exec(line) ?? []
      if (request) asked.push(request)
      const [, violation] = /Violation: (request.*)$/.exec(line) ?? []
      if (violation) found.push(violation)
    })
    void closed.then(() => reject(new Error('Prism did not start')))
  })
  return {
    origin: await listening,
    requests: () => asked,
    violations: () => found,
    async close() {
      child.kill()
      await closed
      await rm(folder, { recursive: true })
    },
  }
}

/** The description with its paths as the real provider has them. */
function placed(document: { paths: Record<string, unknown> }, name: DescriptionName) {
  const base = bases[name] ?? ''
  const paths = Object.fromEntries(Object.entries(document.paths).map(([path, item]) => [`${base}${path}`, item]))
  return { ...document, servers: [{ url: '/' }], paths }
}
