import { BridgeError } from '../../core/contract/envelope.ts'
import type { AppSettings, ProxyMode } from '../../core/contract/values.ts'
import type { ProgramSettings } from './program-settings.svelte.ts'

/** The modes that need an address. */
export type AddressMode = Extract<ProxyMode, 'url' | 'pac'>
export const needsAddress = (mode: ProxyMode): mode is AddressMode => mode === 'url' || mode === 'pac'

const pause = 500

/** What is chosen and typed about the proxy and not saved yet. A refused address stays, with its sentence. */
export class ProxyDraft {
  readonly #settings: ProgramSettings
  readonly #failed: (save: () => Promise<void>) => Promise<unknown>
  readonly #saved: () => void
  #chosen = $state<ProxyMode | null>(null)
  #typed = $state.raw<Readonly<Record<AddressMode, string | null>>>({ url: null, pac: null })
  #refused = $state.raw<Readonly<Record<AddressMode, string | null>>>({ url: null, pac: null })
  #timer: ReturnType<typeof setTimeout> | undefined

  readonly mode = $derived.by((): ProxyMode => this.#chosen ?? this.#inUse.mode)
  /** The chosen mode is not the one that runs use. */
  readonly pending = $derived.by(() => this.mode !== this.#inUse.mode)

  /**
   * @param failed runs a save, and shows what went wrong with it apart from the address itself
   * @param saved hears that something was saved
   */
  constructor(settings: ProgramSettings, failed: (save: () => Promise<void>) => Promise<unknown>, saved: () => void) {
    this.#settings = settings
    this.#failed = failed
    this.#saved = saved
  }

  get #inUse(): AppSettings['proxy'] {
    return this.#settings.value?.proxy ?? { mode: 'system', url: null, pac: null, pacFile: null, loginKeptIn: null }
  }

  /** What runs use now. */
  get inUse(): ProxyMode {
    return this.#inUse.mode
  }

  address(mode: AddressMode): string {
    return this.#typed[mode] ?? this.#inUse[mode] ?? ''
  }

  /** The address that is saved. */
  kept(mode: AddressMode): string | null {
    return this.#inUse[mode]
  }

  /** The PAC file that is kept with the settings. */
  get file(): string | null {
    return this.#inUse.pacFile
  }

  /** Keeps a PAC file of this computer and uses it. Gives the host's sentence where it is none. */
  async takeFile(name: string, script: string): Promise<string | null> {
    clearTimeout(this.#timer)
    try {
      await this.#settings.putPac(name, script)
    } catch (error) {
      if (!(error instanceof BridgeError) || error.field !== 'script') throw error
      return error.message
    }
    this.#typed = { ...this.#typed, pac: null }
    this.#refused = { ...this.#refused, pac: null }
    this.#chosen = null
    this.#saved()
    return null
  }

  /** The host's own sentence about the address. */
  refusal(mode: AddressMode): string | null {
    return this.#refused[mode]
  }

  /** What stands in the field of the chosen mode was refused. */
  get refusedNow(): boolean {
    return needsAddress(this.mode) && this.#refused[this.mode] !== null
  }

  /** What needs no address is saved at once; an address that is there already counts as one. */
  choose(mode: ProxyMode): void {
    clearTimeout(this.#timer)
    this.#chosen = mode
    if (!needsAddress(mode) || this.address(mode) !== '' || (mode === 'pac' && this.file !== null))
      void this.#save(mode)
  }

  type(mode: AddressMode, value: string): void {
    clearTimeout(this.#timer)
    this.#typed = { ...this.#typed, [mode]: value }
    this.#timer = setTimeout(() => void this.#save(mode), pause)
  }

  /** Saves what is typed, now. */
  async flush(): Promise<void> {
    clearTimeout(this.#timer)
    const { mode } = this
    if (needsAddress(mode) && this.#typed[mode] !== null) await this.#save(mode)
  }

  async #save(mode: ProxyMode): Promise<void> {
    const field = needsAddress(mode) ? mode : null
    const typed = field ? this.#typed[field] : null
    await this.#failed(async () => {
      try {
        await this.#settings.save(field && typed !== null ? { mode, [field]: typed } : { mode })
      } catch (error) {
        if (!field || !(error instanceof BridgeError) || error.field !== field) {
          this.#settle(mode)
          throw error
        }
        if (this.#typed[field] === typed) this.#refused = { ...this.#refused, [field]: error.message }
        return
      }
      this.#settle(mode)
      if (field && this.#typed[field] === typed) {
        this.#typed = { ...this.#typed, [field]: null }
        this.#refused = { ...this.#refused, [field]: null }
      }
      this.#saved()
    })
  }

  /** What the host says holds again, unless something else was chosen meanwhile. */
  #settle(mode: ProxyMode): void {
    if (this.#chosen === mode) this.#chosen = null
  }
}
