import { type Component, untrack } from 'svelte'
import { isConnection } from '../lib/connection.ts'
import type { Place } from '../lib/place.ts'
import type { App } from '../state/app.svelte.ts'
import { withWords } from '../text.ts'

/** A screen, loaded when it is opened, with what it shows. */
export interface Page {
  component: Component<Record<string, unknown>>
  props: Record<string, unknown>
}
async function page<P extends Record<string, unknown>>(
  load: () => Promise<{ default: Component<P> }>,
  props: P | Promise<P>,
): Promise<Page> {
  const [loaded, given] = await Promise.all([withWords(load), props])
  return { component: loaded.default as unknown as Page['component'], props: given }
}

async function practicePage(app: App) {
  const [guides] = await Promise.all([app.guides.list(), app.practice.load()])
  return { guides: guides.filter(({ credentials }) => credentials) }
}
async function guidesPage(app: App) {
  const [guides, refused] = await Promise.all([app.guides.list(), app.guides.refused()])
  return { guides: guides.filter(({ credentials }) => credentials), refused }
}

/** Opening saves and reads what is open already; none of that may count as a reason to open it again. */
const opened = (app: App, setup: string) => untrack(() => app.openSetup(setup))
const openOf = async (app: App, setup: string) => ({ open: await opened(app, setup) })

async function setupPage(app: App, screen: 'checklist' | 'values', setup: string): Promise<Page> {
  const open = await opened(app, setup)
  if (isConnection(open.guide)) return page(() => import('./Connection.svelte'), { open })
  if (screen === 'values') return page(() => import('./Values.svelte'), { open })
  return page<{ open: typeof open; step: string | null }>(() => import('./Checklist.svelte'), { open, step: null })
}
async function tokenPage(app: App, setup: string) {
  const [open] = await Promise.all([opened(app, setup), untrack(() => app.tokens.load(setup))])
  return { open }
}
async function diagnosisPage(app: App, setup: string) {
  const [open, texts] = await Promise.all([setup ? opened(app, setup) : null, app.guides.diagnoses(setup || null)])
  return { open, texts }
}
async function handoffPage(app: App, setup: string) {
  const open = await opened(app, setup)
  return { open, card: await open.handoff.show() }
}
async function runsPage(app: App, setup: string) {
  const [open, kept] = await Promise.all([opened(app, setup), app.runs.list(setup)])
  return { open, kept }
}
async function providerPage(app: App, setup: string) {
  const open = await opened(app, setup)
  return { open, access: await open.admin.access() }
}
// What stands in `more` is given beside it, and changes while the screen stays.
type ProviderGiven = Awaited<ReturnType<typeof providerPage>> & { part: null }
type DiagnosisGiven = Awaited<ReturnType<typeof diagnosisPage>> & { id: string }
type RunsGiven = Awaited<ReturnType<typeof runsPage>> & { run: string | null; other: string | null }
type ReportGiven = Awaited<ReturnType<typeof openOf>> & { run: string | null }

async function expiryPage(app: App, setup: string) {
  const [open, entries, dates] = await Promise.all([
    setup ? opened(app, setup) : null,
    app.setups.ends(setup || null),
    setup ? app.setups.secretDates(setup) : [],
  ])
  return { open, entries, dates }
}

async function manualPage(name: string) {
  const { readManual } = await withWords(() => import('../lib/manual.ts'))
  const [shown, index] = await Promise.all([readManual(name), readManual('index')])
  return { page: shown, index }
}

/** Loads a screen with what it shows. `setup` is the setup, or the page of the manual. Throws what the host refuses. */
export function pageOf(app: App, screen: Place['screen'], setup: string): Promise<Page> {
  switch (screen) {
    case 'setups':
      return page<{ list: NonNullable<App['setups']['list']> }>(() => import('./Setups.svelte'), { list: [] })
    case 'new':
      return page<Awaited<ReturnType<typeof guidesPage>>>(() => import('./NewSetup.svelte'), guidesPage(app))
    case 'practice':
      return page<Awaited<ReturnType<typeof practicePage>>>(() => import('./Practice.svelte'), practicePage(app))
    case 'explain':
      return page(() => import('./Explain.svelte'), {})
    case 'settings':
      return page<{ place: Extract<Place, { screen: 'settings' }> }>(
        () => import('./Settings.svelte'),
        app.settings.load().then(() => ({ place: { screen } })),
      )
    case 'manual':
      return page<Awaited<ReturnType<typeof manualPage>>>(() => import('./Manual.svelte'), manualPage(setup))
    case 'checklist':
    case 'values':
      return setupPage(app, screen, setup)
    case 'token':
      return page(() => import('./Token.svelte'), tokenPage(app, setup))
    case 'timeline':
      return page(() => import('./Timeline.svelte'), openOf(app, setup))
    case 'expiry':
      return page(() => import('./Expiry.svelte'), expiryPage(app, setup))
    case 'runs':
      return page(() => import('./Runs.svelte'), runsPage(app, setup) as Promise<RunsGiven>)
    case 'handoff':
      return page(() => import('./Handoff.svelte'), handoffPage(app, setup))
    case 'diagnosis':
      return page(() => import('./Diagnosis.svelte'), diagnosisPage(app, setup) as Promise<DiagnosisGiven>)
    case 'provider':
      return page(() => import('./Provider.svelte'), providerPage(app, setup) as Promise<ProviderGiven>)
    case 'report':
      return page(() => import('./Report.svelte'), openOf(app, setup) as Promise<ReportGiven>)
    case 'letter':
      return page(() => import('./Letter.svelte'), openOf(app, setup))
  }
}
