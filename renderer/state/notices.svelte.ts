import type { Bridge } from '../../core/contract/derived.ts'
import type { HostDescription, RecheckNews } from '../../core/contract/values.ts'

/** What is said above every screen until the person has read it. */
export class Notices {
  #host = $state.raw<HostDescription | null>(null)
  #bridge: Bridge | null = null
  #news = $state.raw<readonly RecheckNews[]>([])
  #storeRead = $state(false)
  #modeRead = $state(false)

  /** Hears what re-checks find. @param changed something that is kept has changed, by whatever */
  async hear(bridge: Bridge, changed: () => void): Promise<void> {
    this.#bridge = bridge
    bridge.setups.changed(changed)
    bridge.recheck.changed(({ news }) => {
      this.#news = news
    })
    this.#news = await bridge.recheck.news()
  }
  /** What re-checks found, until it is put away. */
  get news(): readonly RecheckNews[] {
    return this.#news
  }
  isNew(setup: string): boolean {
    return this.#news.some((one) => one.setup === setup)
  }
  async putAway(setup: string): Promise<void> {
    this.#news = (await this.#bridge?.recheck.putAway({ setup })) ?? []
  }

  take(host: HostDescription): void {
    this.#host = host
  }

  /** What happened to the saved data at the start. */
  get store(): string | null {
    return this.#storeRead ? null : (this.#host?.storeNotice ?? null)
  }
  dismissStore(): void {
    this.#storeRead = true
  }

  /** Nothing of this session stays on this computer. */
  get keepsNothing(): boolean {
    return !this.#modeRead && (this.#host?.keepsNothing ?? false)
  }
  dismissMode(): void {
    this.#modeRead = true
  }
}
