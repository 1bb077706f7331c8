import { join } from 'node:path'
import { type App, createApp } from '../../../core/app/app.ts'
import { Refusal } from '../../../core/app/refusal.ts'
import type { AppOptions } from '../../../core/app/session.ts'
import { BridgeError } from '../../../core/contract/envelope.ts'
import type { RunEvent, Setup } from '../../../core/contract/values.ts'
import { type PracticeTenant, startPracticeTenant } from '../../../core/practice/index.ts'
import { memorySecrets } from '../../../core/store/memory-secrets.ts'
import { memoryStore } from '../../../core/store/memory-store.ts'

export const guidesFolder = join(import.meta.dirname, '..', '..', '..', 'guides')

/** The core as a window has it, on a store and secrets that are gone when the test ends. */
export async function openWindow(change: Partial<AppOptions> = {}): Promise<App> {
  const options = { kind: 'loopback', store: memoryStore(), secrets: memorySecrets(), guidesFolder, ...change } as const
  const app = await createApp(options)
  const groups = Object.entries(app.handlers).map(([group, calls]) => [group, inWords(app, calls)])
  return { ...app, handlers: Object.fromEntries(groups) }
}

type Call = (argument: unknown) => Promise<unknown>

/** The same calls; what they refuse is in words, as it is behind `bind.ts`. */
const inWords = (app: App, calls: object) =>
  Object.fromEntries(
    Object.entries(calls as Record<string, Call>).map(([name, call]) => [
      name,
      async (argument: unknown) => {
        try {
          return await call(argument)
        } catch (error) {
          if (!(error instanceof Refusal)) throw error
          const { code, says, field } = error
          throw new BridgeError({ code, message: app.words().say(says), ...(field === undefined ? {} : { field }) })
        }
      },
    ]),
  )

type Wish = Parameters<App['handlers']['runs']['start']>[0]

/** Starts a run and waits for its last event. */
export async function runAs({ handlers, events }: App, wish: Wish, heard: RunEvent[] = []): Promise<RunEvent> {
  let end: (event: RunEvent) => void = () => {}
  const ended = new Promise<RunEvent>((resolve) => {
    end = resolve
  })
  const off = events.subscribe((group, _name, event) => {
    if (group !== 'runs') return
    const said = event as RunEvent
    heard.push(said)
    if (said.setup === wish.setup && (said.type === 'finished' || said.type === 'failed')) end(said)
  })
  await handlers.runs.start(wish)
  const last = await ended
  off()
  return last
}

export const oktaGuideId = 'okta/fortanix-key-insight'

/** A setup that a person filled in by hand, for a practice tenant of this test. */
export async function filledSetup(
  { handlers }: App,
  tenant: PracticeTenant,
  guide = oktaGuideId,
  without: readonly string[] = [],
): Promise<Setup> {
  const { id } = await handlers.setups.create({ guide })
  const asked = (await handlers.guides.show({ guide })).fields.map(({ name }) => name)
  for (const [field, value] of Object.entries({ ...tenant.values(guide), domain: tenant.origin }))
    if (value && asked.includes(field as never) && !without.includes(field))
      await handlers.setups.setField({ setup: id, field: field as 'domain', value })
  for (const [field, value] of Object.entries(tenant.secrets(guide)))
    if (value && !without.includes(field))
      await handlers.secrets.put({ setup: id, field: field as 'client_secret', value })
  // The tenant's certificate is its own, as that of a company's proxy would be.
  for (const pem of tenant.ca()) await handlers.setups.addCa({ setup: id, pem })
  return handlers.setups.open({ setup: id })
}

export const startTenant = (faults: readonly string[] = []): Promise<PracticeTenant> =>
  startPracticeTenant({ provider: 'okta', faults })

/** The marks of all steps, by step. */
export const marksOf = ({ steps }: Setup): Record<string, string> =>
  Object.fromEntries(steps.map(({ id, mark }) => [id, mark]))
