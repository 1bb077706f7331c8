import type { Bridge } from '../../core/contract/derived.ts'
import type { AppSettings, Language, Report, Theme } from '../../core/contract/values.ts'
import { showTheme } from '../lib/theme.ts'

type Saving = Parameters<Bridge['settings']['save']>[0]

/** The settings of the whole program, as the host has them. */
export class ProgramSettings {
  readonly #bridge: Bridge
  #value = $state.raw<AppSettings | null>(null)
  #queue: Promise<unknown> = Promise.resolve()

  constructor(bridge: Bridge) {
    this.#bridge = bridge
  }

  /** Null until they were read. */
  get value(): AppSettings | null {
    return this.#value
  }

  async load(): Promise<void> {
    await this.#inTurn(() => this.#bridge.settings.show())
  }
  async save(saving: Saving): Promise<void> {
    await this.#inTurn(() => this.#bridge.settings.save(saving))
  }
  /** Connects to a host with the saved settings. */
  test(host: string): Promise<Report> {
    return this.#bridge.settings.test({ host })
  }
  async putPac(name: string, script: string): Promise<void> {
    await this.#inTurn(() => this.#bridge.settings.putPac({ name, script }))
  }
  async saveLanguage(language: Language | null): Promise<void> {
    await this.#inTurn(() => this.#bridge.settings.saveLanguage({ language }))
  }
  async saveSingleKeys(on: boolean): Promise<void> {
    await this.#inTurn(() => this.#bridge.settings.saveSingleKeys({ on }))
  }
  async saveRunLimit(limit: number): Promise<void> {
    await this.#inTurn(() => this.#bridge.settings.saveRunLimit({ limit }))
  }
  /** It is seen at once, before it is saved. */
  async saveTheme(theme: Theme): Promise<void> {
    showTheme(theme, document.documentElement)
    try {
      await this.#inTurn(() => this.#bridge.settings.saveTheme({ theme }))
    } catch (error) {
      showTheme(this.#value?.theme ?? 'system', document.documentElement)
      throw error
    }
  }
  /** Trusts an authority in every setup, given as PEM. False when it was there already. */
  async addAuthority(pem: string): Promise<boolean> {
    const count = () => this.#value?.authorities.length ?? 0
    const before = count()
    await this.#inTurn(() => this.#bridge.settings.addCa({ pem }))
    return count() > before
  }
  async removeAuthority(fingerprint: string): Promise<void> {
    await this.#inTurn(() => this.#bridge.settings.removeCa({ fingerprint }))
  }
  async putLogin(username: string, password: string): Promise<void> {
    await this.#inTurn(() => this.#bridge.settings.putLogin({ username, password }))
  }
  async clearLogin(): Promise<void> {
    await this.#inTurn(() => this.#bridge.settings.clearLogin())
  }

  /** One call after the other: what was chosen last must be what is saved last. */
  #inTurn(call: () => Promise<AppSettings>): Promise<void> {
    const mine = this.#queue.then(async () => {
      const value = await call()
      this.#value = value
      showTheme(value.theme, document.documentElement)
    })
    this.#queue = mine.catch(() => {})
    return mine
  }
}
