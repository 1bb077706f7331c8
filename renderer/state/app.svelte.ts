import { createContext } from 'svelte'
import type { Bridge } from '../../core/contract/derived.ts'
import type { HostDescription, Report, Setup } from '../../core/contract/values.ts'
import type { Connected, ProgramState } from '../bridge/calls.ts'
import { keepPage } from '../lib/keep-page.ts'
import { sharing } from '../lib/sharing.ts'
import { withWords } from '../text.ts'
import { Announcer } from './announcer.svelte.ts'
import { Clock } from './clock.svelte.ts'
import { Guides } from './guides.svelte.ts'
import { sayNotLoaded } from './not-loaded.ts'
import { Notices } from './notices.svelte.ts'
import type { OpenSetup } from './open-setup.svelte.ts'
import { Practice } from './practice.svelte.ts'
import { ProgramSettings } from './program-settings.svelte.ts'
import { Removal } from './removal.svelte.ts'
import { Router } from './router.svelte.ts'
import { type Agreed, Runs } from './runs.svelte.ts'
import { Setups } from './setups.svelte.ts'
import { Shortcuts } from './shortcuts.svelte.ts'
import { Tokens } from './tokens.svelte.ts'

/** What every screen needs, put together once. */
export class App {
  readonly announcer = new Announcer()
  readonly clock = new Clock()
  // What was said belongs to where it was said.
  readonly router = new Router(() => this.announcer.dismiss())
  readonly setups: Setups
  readonly removal: Removal
  readonly notices = new Notices()
  readonly guides: Guides
  readonly runs: Runs
  readonly practice: Practice
  readonly tokens: Tokens
  readonly settings: ProgramSettings
  /** Files that were dropped on the window, until the screen that opens them takes them. */
  dropped = $state.raw<readonly File[]>([])
  readonly shortcuts = new Shortcuts()
  readonly #connected: Connected
  readonly #bridge: Bridge
  #host = $state.raw<HostDescription | null>(null)
  #program = $state<ProgramState>('open')
  /** Why the window has nothing to show, in a sentence; only set here. */
  failure = $state<string | null>(null)
  /** The setup that was opened last; only set here. */
  open: OpenSetup | null = null

  constructor(connected: Connected) {
    this.#connected = connected
    this.#bridge = connected.bridge
    this.setups = new Setups(this.#bridge, (changed) => this.open?.id === changed.id && this.open.take(changed))
    this.removal = new Removal(this.setups, this.announcer)
    this.guides = new Guides(this.#bridge)
    this.runs = new Runs(this.#bridge, this.announcer)
    this.practice = new Practice(this.#bridge)
    this.tokens = new Tokens(this.#bridge)
    this.settings = new ProgramSettings(this.#bridge)
  }

  /** Makes what only some screens use, and what is loaded with them. */
  make<T>(of: new (bridge: Bridge, announcer: Announcer) => T): T {
    return new of(this.#bridge, this.announcer)
  }

  /** Null until the host has answered. */
  get host(): HostDescription | null {
    return this.#host
  }
  get program(): ProgramState {
    return this.#program
  }

  /** Begins everything that goes on for the life of the window. Resolves when the first screen can be shown. */
  start(): Promise<void> {
    addEventListener('pagehide', () => void this.open?.flush())
    sayNotLoaded(this.announcer)
    this.clock.start()
    this.router.listen()
    this.shortcuts.listen()
    this.#connected.watch((state) => this.#become(state))
    const open = (files: readonly File[]) => {
      this.dropped = files
      this.router.go({ screen: 'new' })
    }
    keepPage(window, open, () => {
      void this.announcer.attempt(async () => (await withWords(() => import('./dropped-beside.ts'))).refuse())
    })
    return this.load()
  }

  /** Hears what happens, and reads what the first screen does not wait for. Begins when that is drawn, which it would delay. */
  follow(): void {
    this.#bridge.host.help(({ page }) => this.router.go({ screen: 'manual', page }))
    this.runs.listen((setup, report) => this.#finished(setup, report))
    void this.notices.hear(this.#bridge, () => this.#reread()).catch(() => {})
    void this.practice.load().catch(() => {})
  }

  async load(): Promise<void> {
    try {
      const [host] = await Promise.all([this.#bridge.host.describe(), this.setups.load()])
      this.#host = host
      this.notices.take(host)
      this.shortcuts.single = host.singleKeys
      this.failure = null
    } catch (error) {
      this.failure = (error as Error).message
    }
  }

  /** Opens a setup with its guide; the one that is open already keeps what is typed in it. There is never a second one of it. */
  readonly openSetup = sharing((setup) => this.#openNow(setup))

  async #openNow(setup: string): Promise<OpenSetup> {
    const before = this.open
    await before?.flush()
    if (before?.id === setup) await before.refresh()
    else {
      const found = await this.#bridge.setups.open({ setup })
      const loaded = await withWords(() => import('./open-setup.svelte.ts'))
      const guide = await this.guides.show(found.guide)
      this.open = new loaded.OpenSetup(this.#bridge, guide, found, (changed) => this.setups.take(changed))
      this.setups.take(found)
      // Its run may have ended while this was read.
      if (found.running !== null && this.runs.hasEnded(found.running)) await this.open.refresh()
    }
    const now = this.open as OpenSetup
    this.runs.sync(now.setup)
    return now
  }

  async remove(setup: Pick<Setup, 'id' | 'name'>): Promise<void> {
    await this.removal.remove(setup)
    if (this.open?.id === setup.id) this.open = null
  }

  /** Leaves a file that is looked at. */
  leave(): void {
    this.open = null
    this.router.go({ screen: 'setups' })
  }

  goToSetup({ id }: Pick<Setup, 'id'>): void {
    this.router.go({ screen: 'checklist', setup: id, step: null })
  }

  /** Deletes all data of a customer, or all data where none is named, and shows what is left. */
  async erase(customer: string | null): Promise<void> {
    try {
      await this.#bridge.data.erase(customer === null ? { all: true } : { customer })
    } finally {
      await Promise.all([this.setups.load(), this.settings.load()])
      if (!this.setups.list?.some(({ id }) => id === this.open?.id)) this.open = null
    }
  }

  /** Runs all checks of a setup, or those of one step; what is typed is saved before. */
  async check(open: OpenSetup, step: string | null, agreed: Agreed = {}): Promise<void> {
    await this.announcer.attempt(() => this.runs.start(open.id, step, () => open.flush(), agreed))
  }

  /** Goes to the step at which somebody signs in, and begins. */
  async signOn(open: OpenSetup, step: string): Promise<void> {
    this.router.go({ screen: 'checklist', setup: open.id, step })
    await this.check(open, step, { signOn: true })
  }

  /** Opens a console page, a reference or the releases by name, where the host does that; the address is not ours to give. */
  openLink(link: { setup: string; link: string } | { reference: string } | { page: 'releases' }): void {
    void this.announcer.attempt(() => this.#bridge.links.open(link))
  }

  #reread(): void {
    const load = withWords(() => import('./reread.ts'))
    void load.then(({ reread }) => reread(this)).catch(() => {})
  }

  #become(state: ProgramState): void {
    const back = this.#program !== 'open' && state === 'open'
    this.#program = state
    if (!back) return
    // Whatever happened meanwhile was not heard.
    void this.load()
    void this.practice.load().catch(() => {})
    if (this.open) void this.openSetup(this.open.id).catch(() => {})
  }

  async #finished(setup: string, report: Report | null): Promise<void> {
    this.clock.tick()
    await this.tokens.refresh(setup).catch(() => {})
    if (this.open?.id === setup) {
      if (report) this.open.keep(report)
      await this.open.refresh().catch(() => {})
      if (report?.step === null) this.router.showCause(setup, this.open.cause)
    } else await this.setups.load().catch(() => {})
  }
}

export const [useApp, provideApp] = createContext<App>()
