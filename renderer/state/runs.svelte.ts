import type { Bridge } from '../../core/contract/derived.ts'
import type { Report, RunEvent, Setup } from '../../core/contract/values.ts'
import { countdown } from '../lib/age.ts'
import { begun, type Progress, progressAfter, progressSince } from '../lib/progress.ts'
import { text } from '../text.ts'
import type { Announcer } from './announcer.svelte.ts'

/** Resolves once everything that a run has changed was read anew. */
type Finished = (setup: string, report: Report | null) => Promise<void>

/** What the person has agreed to beside the checks themselves. */
export interface Agreed {
  /** Somebody will sign in with a browser. */
  signOn?: true
  /** Other ways of client authentication may be tried once each. */
  tryMethods?: true
  /** The host may be tried without the proxy. */
  tryDirect?: true
}

/** The runs that go on, at most one a setup, as their events tell. */
export class Runs {
  readonly #bridge: Bridge
  readonly #announcer: Announcer
  #progress = $state.raw<Readonly<Record<string, Progress | null>>>({})
  readonly #ended = new Set<string>()
  #spokeAt = 0
  #finished: Finished = async () => {}

  constructor(bridge: Bridge, announcer: Announcer) {
    this.#bridge = bridge
    this.#announcer = announcer
  }

  /** The progress of the run of a setup, or null when none goes on. */
  of(setup: string): Progress | null {
    return this.#progress[setup] ?? null
  }

  /** Whether a step is checked now, alone or with all others. */
  checks(setup: string, step: string): boolean {
    const progress = this.of(setup)
    return progress !== null && (progress.step === null || progress.step === step)
  }

  /** Hears events until the returned function is called; `finished` is told about every end. */
  listen(finished: Finished): () => void {
    this.#finished = finished
    return this.#bridge.runs.events((event) => this.#hear(event))
  }

  /** Whether the end of a run was heard. */
  hasEnded(run: string): boolean {
    return this.#ended.has(run)
  }

  /** Takes over what a setup says about itself: events may have been missed. */
  sync({ id, running, signOn = null }: Pick<Setup, 'id' | 'running' | 'signOn'>): void {
    const known = this.of(id)
    // What was read while a run went on may arrive after its end.
    if (running !== null && this.hasEnded(running)) return
    if (running === null) this.#set(id, null)
    else if (known?.run !== running) {
      this.#set(id, { ...begun(running, null), signOn })
      void this.#catchUp(id, running)
    }
  }

  /** Takes over what a run has told before this window heard of it. */
  async #catchUp(setup: string, run: string): Promise<void> {
    const heard: RunEvent[] = []
    const stop = this.#bridge.runs.events((event) => event.run === run && heard.push(event))
    const soFar = await this.#bridge.runs.soFar({ run }).catch(() => null)
    stop()
    if (soFar && this.of(setup)?.run === run && !this.hasEnded(run)) this.#set(setup, progressSince(run, soFar, heard))
  }

  /** Starts a run, or the verification of one step. `prepare` belongs to it: what is typed is saved before. */
  async start(setup: string, step: string | null, prepare: () => Promise<void>, agreed: Agreed = {}): Promise<void> {
    this.#set(setup, begun(null, step))
    this.#say(text.runs.start)
    try {
      await prepare()
      await this.#bridge.runs.start({ setup, ...(step === null ? {} : { step }), ...agreed })
    } catch (error) {
      this.#set(setup, null)
      throw error
    }
  }

  /** The runs of a setup that are kept, the newest first. */
  list(setup: string) {
    return this.#bridge.runs.list({ setup })
  }
  /** The report of a run that is kept. */
  show(run: string) {
    return this.#bridge.runs.show({ run })
  }
  compare(before: string, after: string) {
    return this.#bridge.runs.compare({ before, after })
  }

  recheck(setup: string) {
    return this.#bridge.recheck.show({ setup })
  }
  saveRecheck(setup: string, hours: number | null, tokens: boolean) {
    return this.#bridge.recheck.save({ setup, hours, tokens })
  }

  async cancel(setup: string): Promise<void> {
    const progress = this.of(setup)
    if (!progress?.run) return
    this.#set(setup, { ...progress, cancelling: true })
    const { run } = progress
    await this.#announcer.attempt(() => this.#bridge.runs.cancel({ run }))
  }

  #set(setup: string, progress: Progress | null): void {
    this.#progress = { ...this.#progress, [setup]: progress }
  }

  #hear(event: RunEvent): void {
    if (event.type === 'finished' || event.type === 'failed') return void this.#end(event)
    const before = this.of(event.setup)
    const progress = progressAfter(before, event)
    this.#set(event.setup, progress)
    if (!before && event.type !== 'started') void this.#catchUp(event.setup, event.run)
    if (event.type === 'sign-on') {
      this.#say(text.runs.signIn(countdown(Date.parse(event.until) - Date.now())))
    } else if (event.type === 'sign-on-over') {
      this.#say(text.runs.signInOver)
    } else if (progress && Date.now() - this.#spokeAt > 4000) {
      // Every count would drown everything else a screen reader has to say.
      const { done, of, waits } = progress
      const waited = waits[0]?.says
      this.#say(waited ? text.runs.waiting(done, of, waited) : text.runs.progress(done, of))
    }
  }

  #say(sentence: string): void {
    this.#spokeAt = Date.now()
    this.#announcer.say(sentence)
  }

  /** The run is shown until its result is there: the verdict from before must not be seen again, green above all. */
  async #end(event: Extract<RunEvent, { type: 'finished' | 'failed' }>): Promise<void> {
    const { setup, run } = event
    this.#ended.add(run)
    await this.#finished(setup, event.type === 'finished' ? event.report : null)
    const now = this.of(setup)
    if (now?.run === run || now?.run === null) this.#set(setup, null)
    const wrong = event.type === 'finished' ? event.notKept : event.message
    this.#announcer.say(event.type === 'finished' ? event.report.headline : event.message)
    if (wrong) void this.#announcer.attempt(() => Promise.reject(new Error(wrong)))
  }
}
