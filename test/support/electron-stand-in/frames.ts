import { inProgram } from './addresses.ts'
import type { Message, Talk } from './devtools.ts'
import { only } from './only.ts'

/** As much of Electron's WebFrameMain as a program asks. */
export interface Frame {
  readonly url: string
  readonly origin: string
  readonly parent: Frame | null
  readonly top: Frame
  readonly frames: Frame[]
}

interface Known {
  url: string
  parent: string | null
  view: Frame
}

/** The frames of one page, and in which of them each of its scripts lives. */
export class Frames {
  readonly #known = new Map<string, Known>()
  /** Worlds of the preload, by their execution context. */
  readonly #worlds = new Map<number, string>()
  main = ''

  constructor(talk: Talk, world: string) {
    talk.on('Page.frameAttached', ({ frameId, parentFrameId }) => this.#add(frameId, parentFrameId ?? null, ''))
    talk.on('Page.frameNavigated', ({ frame }) => {
      this.#add(frame.id, frame.parentId ?? null, inProgram(`${frame.url}${frame.urlFragment ?? ''}`))
    })
    talk.on('Page.navigatedWithinDocument', ({ frameId, url }) => {
      const known = this.#known.get(frameId)
      if (known) known.url = inProgram(url)
    })
    talk.on('Page.frameDetached', ({ frameId, reason }) => reason !== 'swap' && this.#known.delete(frameId))
    talk.on('Runtime.executionContextCreated', ({ context }) => {
      if (context.name === world) this.#worlds.set(context.id, context.auxData.frameId)
    })
    talk.on('Runtime.executionContextDestroyed', ({ executionContextId }) => this.#worlds.delete(executionContextId))
    talk.on('Runtime.executionContextsCleared', () => this.#worlds.clear())
  }

  start({ frameTree }: Message): void {
    this.main = frameTree.frame.id
    this.#add(this.main, null, '')
  }

  #add(id: string, parent: string | null, url: string): void {
    const known = this.#known.get(id)
    if (known) known.url = url
    else this.#known.set(id, { url, parent, view: this.#view(id) })
  }

  /** Read as it is when it is asked, as Electron's is. */
  #view(id: string): Frame {
    const here = () => {
      const known = this.#known.get(id)
      if (!known) throw new Error('Render frame was disposed before WebFrameMain could be accessed')
      return known
    }
    const of = (frame: string | null): Frame | null => (frame === null ? null : (this.#known.get(frame)?.view ?? null))
    const children = () => [...this.#known.values()].filter((each) => each.parent === id).map(({ view }) => view)
    return only('WebFrameMain', {
      get url() {
        return here().url
      },
      get origin() {
        const { url } = here()
        const { protocol, host } = new URL(url || 'about:blank')
        return host ? `${protocol}//${host}` : 'null'
      },
      get parent() {
        return of(here().parent)
      },
      get top() {
        const parent = of(here().parent)
        return parent ? parent.top : (of(id) as Frame)
      },
      get frames() {
        return children()
      },
    })
  }

  /** The frame that a script of the preload's world called from; null when it is gone. */
  ofWorld(context: number): Frame | null {
    return this.#known.get(this.#worlds.get(context) ?? '')?.view ?? null
  }
  of(id: string): Frame | null {
    return this.#known.get(id)?.view ?? null
  }
  url = (): string => this.#known.get(this.main)?.url ?? ''

  /** The preload's world in the main frame, if there is one by now. */
  mainWorld(): number | undefined {
    return [...this.#worlds].reverse().find(([, frame]) => frame === this.main)?.[0]
  }
}
