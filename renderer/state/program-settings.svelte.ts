import type { Bridge } from '../../core/contract/derived.ts'
import type { AppSettings, Language } from '../../core/contract/values.ts'

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
  async saveLanguage(language: Language | null): Promise<void> {
    await this.#inTurn(() => this.#bridge.settings.saveLanguage({ language }))
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
      this.#value = await call()
    })
    this.#queue = mine.catch(() => {})
    return mine
  }
}
