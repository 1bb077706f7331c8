import type { Bridge } from '../../core/contract/derived.ts'
import {
  type PracticeFault,
  type PracticeState,
  type ProviderId,
  providerIds,
  type Setup,
} from '../../core/contract/values.ts'

/** The practice tenant and its switches. Faults chosen while it is stopped are used when it starts. */
export class Practice {
  readonly #bridge: Bridge
  #state = $state.raw<PracticeState | null>(null)
  #all = $state.raw<readonly PracticeFault[]>([])
  #provider = $state<ProviderId>(providerIds[0])
  #chosen = $state.raw<readonly string[]>([])
  #guide = $state<string | null>(null)

  /** The provider that runs, or that will be started. */
  readonly provider = $derived.by((): ProviderId => {
    const running = this.#state?.running ? this.#state.provider : null
    return running ?? this.#provider
  })
  /** The providers that can be practised with: those that have faults. */
  readonly providers = $derived(providerIds.filter((id) => this.#all.some(({ provider }) => provider === id)))
  /** The faults that this provider can show. */
  readonly faults = $derived(this.#all.filter(({ provider }) => provider === this.provider))
  readonly on = $derived(this.#state?.running ? this.#state.faults : this.#chosen)

  constructor(bridge: Bridge) {
    this.#bridge = bridge
  }

  /** Null until it was read. */
  get state(): PracticeState | null {
    return this.#state
  }

  /** The guide that was chosen to be practised, or null for the usual one. */
  get guide(): string | null {
    return this.#guide
  }
  forGuide(guide: string): void {
    this.#guide = guide
  }

  async load(): Promise<void> {
    const [faults] = await Promise.all([this.#bridge.practice.faults(), this.refresh()])
    this.#all = faults
  }

  async refresh(): Promise<void> {
    this.#state = await this.#bridge.practice.state()
  }

  choose(provider: ProviderId): void {
    this.#provider = provider
    this.#chosen = []
  }

  /** @param empty whether it starts as a new tenant, in which no guide was followed */
  async start(empty: boolean): Promise<void> {
    this.#state = await this.#bridge.practice.start({
      provider: this.provider,
      faults: [...this.on],
      empty,
    })
  }

  async stop(): Promise<void> {
    const { provider, on } = this
    this.#state = await this.#bridge.practice.stop()
    this.#provider = provider
    this.#chosen = on
  }

  async toggle(fault: string, on: boolean): Promise<void> {
    const others = this.on.filter((id) => id !== fault)
    await this.setFaults(on ? [...others, fault] : others)
  }

  async setFaults(faults: readonly string[]): Promise<void> {
    if (this.#state?.running) this.#state = await this.#bridge.practice.setFaults({ faults: [...faults] })
    else this.#chosen = faults
  }

  setUp(guide: string | undefined): Promise<Setup> {
    return guide === undefined ? this.#bridge.practice.setUp() : this.#bridge.practice.setUp({ guide })
  }
}
