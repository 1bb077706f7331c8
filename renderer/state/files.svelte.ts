import type { Bridge } from '../../core/contract/derived.ts'
import type { MadeFile, Report } from '../../core/contract/values.ts'
import { download } from '../lib/download.ts'
import { text } from '../text.ts'
import type { Announcer } from './announcer.svelte.ts'

/** As base64 this fits into one call. */
const largest = 2_800_000

export type FileKind = Parameters<Bridge['files']['show']>[0]['kind']

/** Files that are made of runs, and saved only where the person points. */
export class Files {
  readonly #bridge: Bridge
  readonly #announcer: Announcer

  constructor(bridge: Bridge, announcer: Announcer) {
    this.#bridge = bridge
    this.#announcer = announcer
  }

  /** Whether a file is small enough for a call. */
  fits = ({ size }: Pick<File, 'size'>): boolean => size <= largest

  /** Opens a file of somebody: a bundle to be looked at, or setups that are taken. */
  open(name: string, content: string, passphrase: string) {
    return this.#bridge.handed.open({ name, content, ...(passphrase ? { passphrase } : {}) })
  }

  judge(setup: string) {
    return this.#bridge.handed.judge({ setup })
  }

  /** Forgets a file that is looked at. */
  close(setup: string) {
    return this.#bridge.handed.close({ setup })
  }

  /** Saves all setups, with their secrets where there is a passphrase. */
  async saveSetups(byHost: boolean, passphrase: string): Promise<boolean> {
    const asked = { setups: null, ...(passphrase ? { passphrase } : {}) }
    if (!byHost) {
      download(await this.#bridge.handed.show(asked))
      return true
    }
    return (await this.#bridge.handed.save(asked)).path !== null
  }

  show(setup: string, kind: FileKind, pseudonyms = false): Promise<MadeFile> {
    return this.#bridge.files.show({ setup, kind, ...(pseudonyms ? { pseudonyms } : {}) })
  }

  /** The report as data, as it would be saved. */
  report(setup: string, pseudonyms = false): Promise<Report> {
    return this.#bridge.files.report({ setup, ...(pseudonyms ? { pseudonyms } : {}) })
  }

  /** Saves what ends, of one setup or of all, as a calendar. */
  async saveCalendar(setup: string | null, byHost: boolean): Promise<boolean> {
    const of = setup ? { setup } : {}
    if (byHost) {
      const { path } = await this.#bridge.expiry.saveFile(of)
      if (path !== null) this.#announcer.say(text.files.saved(path))
      return path !== null
    }
    const made = await this.#bridge.expiry.file(of)
    download(made)
    this.#announcer.say(text.files.downloaded(made.name))
    return true
  }

  /** Saves by the host where it can ask for a place, else as a download; true when something was saved. */
  async save(setup: string, kind: FileKind, byHost: boolean, pseudonyms = false): Promise<boolean> {
    if (byHost) {
      const { path } = await this.#bridge.files.save({ setup, kind, ...(pseudonyms ? { pseudonyms } : {}) })
      if (path !== null) this.#announcer.say(text.files.saved(path))
      return path !== null
    }
    const made = await this.show(setup, kind, pseudonyms)
    download(made)
    this.#announcer.say(text.files.downloaded(made.name))
    return true
  }
}
