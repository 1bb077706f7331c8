import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { startPracticeTenant } from '../../core/practice/index.ts'
import { guideNamed, runGuide } from '../support/run-guide.ts'
import { startDelay } from './delay.ts'

/** One line of the bench: something of ours over the least that it could be, measured in this very run. */
export interface Row {
  name: string
  ours: number
  least: number
  unit: string
  aim: number
}

const root = join(import.meta.dirname, '..', '..')
export const median = (values: number[]): number => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0
const flight = 50

/**
 * A full run over TLS with 50 ms added per flight. Unavoidable one after the other: the TLS handshake, the metadata, the
 * token, two flights each; the keys come at the same time as the token. The relay accepts TCP at once.
 */
export async function runTime(provider: 'okta' | 'auth0'): Promise<Row[]> {
  const tenant = await startPracticeTenant({ provider })
  const relay = await startDelay(Number(new URL(tenant.origin).port), flight)
  const guide = guideNamed(`${provider}/fortanix-key-insight`)
  const origin = `https://127.0.0.1:${relay.port}`
  // The tenant names itself by the Host it is asked under, so the relay's port is part of the issuer.
  const fields = { ...tenant.values(), domain: origin }
  const once = () => runGuide(guide, fields, tenant.secrets().client_secret ?? '', { ca: tenant.ca(), timeout: 10_000 })
  const warm = await once()
  if (warm.verdict !== 'pass') throw new Error(`the run to be measured is not green: ${warm.headline}`)
  const times: number[] = []
  for (let turn = 0; turn < 7; turn++) {
    const began = performance.now()
    await once()
    times.push(performance.now() - began)
  }
  relay.close()
  await tenant.close()
  const documents = provider === 'okta' ? 3 : 2
  return [
    {
      name: `${provider}: full run, 50 ms per flight, over its longest chain`,
      ours: median(times),
      least: 6 * flight,
      unit: 'ms',
      aim: 1.25,
    },
    {
      name: `${provider}: requests sent over the least possible`,
      ours: warm.exchanges.length,
      least: documents + 2,
      unit: '',
      aim: 1,
    },
  ]
}

function startOf(args: readonly string[]): number {
  const times = Array.from({ length: 9 }, () => {
    const began = performance.now()
    const ran = spawnSync(process.execPath, [...args], { cwd: root, stdio: 'ignore' })
    if (ran.status !== 0) throw new Error(`node ${args.join(' ')} ended with ${ran.status}`)
    return performance.now() - began
  })
  return median(times)
}

/** How long the command line takes to answer, over the runtime doing nothing. */
export function startTime(): Row[] {
  const least = startOf(['-e', '0'])
  const bundle = join('dist', 'cli', 'main.js')
  const rows = [
    {
      name: 'command line: --version over node -e 0',
      ours: startOf(['cli/main.ts', '--version']),
      least,
      unit: 'ms',
      aim: 2,
    },
    {
      name: 'command line: guides over node -e 0',
      ours: startOf(['cli/main.ts', 'guides']),
      least,
      unit: 'ms',
      aim: 5,
    },
  ]
  if (existsSync(join(root, bundle)))
    rows.push({
      name: 'command line, built: guides over node -e 0',
      ours: startOf([bundle, 'guides']),
      least,
      unit: 'ms',
      aim: 3,
    })
  return rows
}
