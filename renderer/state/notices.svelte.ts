import type { HostDescription } from '../../core/contract/values.ts'

/** What is said above every screen until the person has read it. */
export class Notices {
  #host = $state.raw<HostDescription | null>(null)
  #storeRead = $state(false)
  #modeRead = $state(false)

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
