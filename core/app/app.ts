import type { Handlers } from '../contract/derived.ts'
import type { HostDescription, Theme } from '../contract/values.ts'
import { asksForClient } from '../model/guide.ts'
import { providers } from '../providers/index.ts'
import { referenceUrl } from '../words/references.ts'
import { said } from '../words/said.ts'
import type { Words } from '../words/words.ts'
import { adminHandlers } from './admin-handlers.ts'
import { watchChanges } from './changes.ts'
import { systemClock } from './clock.ts'
import { diagnosisHandlers } from './diagnoses.ts'
import { dataHandlers } from './erase.ts'
import { createEvents, type Listener } from './events.ts'
import { expiryHandlers } from './expiry.ts'
import { explainHandlers } from './explain.ts'
import { fileHandlers } from './files.ts'
import { handedHandlers } from './handed.ts'
import { handoffHandlers } from './handoff.ts'
import { keyHandlers } from './keys.ts'
import { learning } from './known-secrets.ts'
import { spoken } from './language.ts'
import { linksOf } from './links.ts'
import { addPack } from './own-packs.ts'
import { practiceHandlers } from './practice.ts'
import { recheckHandlers, startRechecks } from './recheck.ts'
import { refuse } from './refusal.ts'
import { purgeLeft, purgeRemoved } from './removal.ts'
import { rotationHandlers } from './rotation-handlers.ts'
import { runHandlers } from './runs.ts'
import type { AppOptions, Session } from './session.ts'
import { settingsHandlers } from './settings.ts'
import { guideOf, storedSetup } from './setup-view.ts'
import { secretHandlers, setupHandlers } from './setups.ts'
import { singleKeysOf } from './single-keys.ts'
import { termsOf } from './terms.ts'
import { themeOf } from './theme.ts'
import { tokenHandlers } from './tokens.ts'
import { releasesPage, tool } from './tool.ts'
import { readOnly, withViewed } from './viewed.ts'
import { testWay } from './way-test.ts'

export interface App {
  handlers: Handlers
  events: { subscribe(listener: Listener): () => void }
  /** The words of the language that is used now. */
  words(): Words
  /** How the window looks now. */
  theme(): Theme
  /** Shows the manual in the windows. */
  openManual(): void
  /** Ends what goes on; the store stays open, for whoever opened it closes it. */
  close(): Promise<void>
}

/** Puts the use cases together: the contract's handlers, the same for every host that has a window. */
export async function createApp(options: AppOptions): Promise<App> {
  const events = createEvents()
  const session: Session = {
    ...options,
    clock: options.clock ?? systemClock,
    store: withViewed(options.store),
    secrets: learning(options.secrets),
    tool,
    ...spoken(options),
    events,
    running: new Map(),
    reports: new Map(),
    unkept: new Map(),
    adminRequests: new Map(),
    tokens: new Map(),
    removals: new Map(),
    viewed: new Map(),
    practice: { tenant: null, setups: new Set() },
  }
  await purgeLeft(session)
  const stopRechecks = startRechecks(session)
  const stopWatching = watchChanges(session)
  return {
    handlers: readOnly(handlersOf(session)),
    events,
    words: () => session.words,
    theme: () => themeOf(session.store),
    openManual: () => events.send('host', 'help', { page: 'index' }),
    close: async () => {
      stopRechecks()
      stopWatching()
      const runs = [...session.running.values()]
      for (const { abort } of runs) abort.abort()
      await Promise.all(runs.map(({ done }) => done))
      await session.practice.tenant?.close()
      await purgeRemoved(session)
    },
  }
}

const handlersOf = (session: Session): Handlers => ({
  host: { describe: () => describeHost(session) },
  guides: guideHandlers(session),
  setups: setupHandlers(session),
  settings: { ...settingsHandlers(session), test: testWay(session) },
  data: dataHandlers(session),
  secrets: secretHandlers(session),
  runs: runHandlers(session),
  recheck: recheckHandlers(session),
  admin: adminHandlers(session),
  rotation: rotationHandlers(session),
  expiry: expiryHandlers(session),
  tokens: tokenHandlers(session),
  keys: keyHandlers(session),
  handoff: handoffHandlers(session),
  handed: handedHandlers(session),
  files: fileHandlers(session),
  practice: practiceHandlers(session),
  diagnoses: diagnosisHandlers(session),
  explain: explainHandlers(session),
  links: { open: (link) => openLink(session, link) },
})

async function describeHost(session: Session): Promise<HostDescription> {
  const { keychain, reason } = await session.secrets.describe()
  return {
    tool,
    releases: releasesPage,
    kind: session.kind,
    capabilities: {
      keychain,
      copySecrets: session.copySecret !== undefined,
      openLinks: session.openLink !== undefined,
      saveFiles: session.saveFile !== undefined,
      pdf: session.printPage !== undefined,
    },
    keychainReason: reason && session.words.say(reason),
    storeNotice: session.store.notice && session.words.say(session.store.notice),
    keepsNothing: session.keepsNothing ?? false,
    singleKeys: singleKeysOf(session.store),
  }
}

const guideHandlers = (session: Session): Handlers['guides'] => ({
  list: async () =>
    session.guides.map(({ id, provider, product, title, about, steps, fields }) => ({
      id,
      credentials: asksForClient({ fields }),
      provider,
      product,
      title,
      about,
      steps: steps.length,
      fields,
    })),
  show: async ({ guide }) => guideOf(session, guide),
  terms: async ({ guide }) => termsOf(guideOf(session, guide), session.words),
  refused: async () => [...session.refused],
  add: addPack(session),
})

/** Opens an address of our own tables by its name. */
async function openLink(session: Session, link: Parameters<Handlers['links']['open']>[0]): Promise<null> {
  if (!session.openLink) return refuse('unavailable', said('app.browser-opens'))
  const url = addressOf(session, link)
  if (!url) return refuse('not_found', said('app.no-page-yet'))
  await session.openLink(url)
  return null
}

function addressOf(session: Session, link: Parameters<Handlers['links']['open']>[0]): string | null {
  if ('page' in link) return releasesPage
  return 'reference' in link ? knownReference(link.reference) : consoleUrl(session, link.setup, link.link)
}

function knownReference(id: string): string | null {
  try {
    return referenceUrl(id)
  } catch {
    return null
  }
}

function consoleUrl(session: Session, id: string, name: string): string | null {
  const setup = storedSetup(session, id)
  const guide = guideOf(session, setup.guide)
  const provider = providers[guide.provider]
  const links = linksOf(guide, provider, provider.intake(setup.fields, guide), session.words)
  return Object.hasOwn(links, name) ? (links[name]?.url ?? null) : null
}
