import type { Bridge } from '../../core/contract/derived.ts'
import type { MadeFile, Owner, Report } from '../../core/contract/values.ts'
import { download } from '../lib/download.ts'
import { text } from '../text.ts'
import type { Announcer } from './announcer.svelte.ts'
import { useApp } from './app.svelte.ts'

/** As base64 this fits into one call. */
const largest = 2_800_000

export type FileKind = Parameters<Bridge['files']['show']>[0]['kind']

const wishOf = (pseudonyms: boolean, run: string | null, owner: Owner | null = null) => ({
  ...(pseudonyms ? { pseudonyms } : {}),
  ...(run === null ? {} : { run }),
  ...(owner === null ? {} : { owner }),
})

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

  /** Saves setups, with their secrets where there is a passphrase. @param setups null for all @returns null where nothing was saved */
  async saveSetups(
    byHost: boolean,
    passphrase: string,
    setups: readonly string[] | null,
  ): Promise<Pick<MadeFile, 'notes'> | null> {
    const asked = { setups: setups && [...setups], ...(passphrase ? { passphrase } : {}) }
    if (byHost) {
      const { path, notes } = await this.#bridge.handed.save(asked)
      if (path !== null) this.#announcer.say(text.files.saved(path))
      return path === null ? null : { notes }
    }
    const made = await this.#bridge.handed.show(asked)
    download(made)
    this.#announcer.say(text.files.downloaded(made.name))
    return made
  }

  /** @param run a kept run in place of the newest one. @param owner whose steps are left; null is all */
  show(
    setup: string,
    kind: FileKind,
    pseudonyms = false,
    run: string | null = null,
    owner: Owner | null = null,
  ): Promise<MadeFile> {
    return this.#bridge.files.show({ setup, kind, ...wishOf(pseudonyms, run, owner) })
  }

  /** The report as data, as it would be saved. */
  report(setup: string, pseudonyms = false, run: string | null = null): Promise<Report> {
    return this.#bridge.files.report({ setup, ...wishOf(pseudonyms, run) })
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
  async save(
    setup: string,
    kind: FileKind,
    byHost: boolean,
    pseudonyms = false,
    run: string | null = null,
    owner: Owner | null = null,
  ) {
    if (byHost) {
      const { path } = await this.#bridge.files.save({ setup, kind, ...wishOf(pseudonyms, run, owner) })
      if (path !== null) this.#announcer.say(text.files.saved(path))
      return path !== null
    }
    const made = await this.show(setup, kind, pseudonyms, run, owner)
    download(made)
    this.#announcer.say(text.files.downloaded(made.name))
    return true
  }
}

/** The calls for files, for a component. They come with the screens that use them. */
export const useFiles = (): Files => useApp().make(Files)
