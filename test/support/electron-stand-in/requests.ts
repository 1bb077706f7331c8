import type { EventEmitter } from 'node:events'
import { setTimeout } from 'node:timers/promises'
import { inChromium, inProgram, schemes } from './addresses.ts'
import type { Message, Talk } from './devtools.ts'
import type { Frames } from './frames.ts'
import { Event } from './only.ts'
import { isAnswer } from './protocol.ts'
import type { Rules } from './session.ts'

const kinds: Readonly<Record<string, string>> = {
  Stylesheet: 'stylesheet',
  Image: 'image',
  Media: 'media',
  Font: 'font',
  Script: 'script',
  XHR: 'xhr',
  Fetch: 'xhr',
  Ping: 'ping',
  CSPViolationReport: 'cspReport',
  WebSocket: 'webSocket',
}

/**
 * Every request of one page, in Electron's order: may this page navigate (electron_navigation_throttle.cc), does webRequest
 * let it pass, who answers the scheme.
 */
export class Requests {
  readonly #talk: Talk
  readonly #contents: EventEmitter
  readonly #frames: Frames
  readonly #rules: Rules
  /** Frames whose page asked for a navigation itself. */
  readonly #asked = new Set<string>()
  /** Chromium knows fewer names of errors than a handler can cause. */
  failure: string | null = null
  /** The next document is one that the program asked for. */
  ours = false

  constructor(talk: Talk, contents: EventEmitter, frames: Frames, rules: Rules) {
    this.#talk = talk
    this.#contents = contents
    this.#frames = frames
    this.#rules = rules
    talk.on('Page.frameRequestedNavigation', ({ frameId }) => this.#asked.add(frameId))
    talk.on('Fetch.requestPaused', (paused) => {
      void this.#answer(paused).catch(() => this.#fail(paused.requestId, 'Failed').catch(() => {}))
    })
  }

  #fail = (requestId: string, errorReason: string): Promise<Message> =>
    this.#talk.send('Fetch.failRequest', { requestId, errorReason })

  /** Navigations that the program or a test began are not asked about; those of the page are. */
  async #isPages(frameId: string): Promise<boolean> {
    if (this.ours && frameId === this.#frames.main) {
      this.ours = false
      return false
    }
    // Chromium tells of a page's wish on another way than of the request: usually before it, and never long after.
    for (let waited = 0; waited < 100 && !this.#asked.has(frameId); waited += 20) await setTimeout(20)
    return this.#asked.delete(frameId)
  }

  #emits(names: readonly string[], url: string, frameId: string): boolean {
    const isMainFrame = frameId === this.#frames.main
    return names.some((name) => {
      const event = new Event({ url, isMainFrame, isSameDocument: false, frame: this.#frames.of(frameId) })
      this.#contents.emit(name, event, url, false, isMainFrame)
      return event.defaultPrevented
    })
  }

  async #answer({ requestId, request, resourceType, frameId, redirectedRequestId }: Message): Promise<unknown> {
    const url = inProgram(`${request.url}${request.urlFragment ?? ''}`)
    const main = frameId === this.#frames.main
    if (resourceType === 'Document') {
      const names = redirectedRequestId
        ? ['will-redirect']
        : (await this.#isPages(frameId))
          ? ['will-frame-navigate', ...(main ? ['will-navigate'] : [])]
          : []
      if (this.#emits(names, url, frameId)) return this.#fail(requestId, 'Aborted')
    }
    const kind = resourceType === 'Document' ? (main ? 'mainFrame' : 'subFrame') : (kinds[resourceType] ?? 'other')
    const verdict = await this.#webRequest(requestId, url, request, kind, frameId)
    if (verdict.cancel) return this.#fail(requestId, 'BlockedByClient')
    if (verdict.redirectURL) throw new Error('the stand-in for Electron has no redirectURL of onBeforeRequest')
    const scheme = schemes.get(url.split(':')[0] ?? '')
    if (!scheme) return this.#talk.send('Fetch.continueRequest', { requestId })
    if (!scheme.handler) {
      this.failure = 'ERR_UNKNOWN_URL_SCHEME'
      return this.#fail(requestId, 'Failed')
    }
    return this.#byHandler(scheme.handler, requestId, url, request)
  }

  #webRequest(id: string, url: string, request: Message, resourceType: string, frameId: string) {
    const { beforeRequest } = this.#rules
    return new Promise<{ cancel?: boolean; redirectURL?: string }>((resolve) => {
      if (!beforeRequest) return resolve({})
      const { method, headers } = request
      const about = { id, url, method, resourceType, referrer: headers.Referer ?? '', timestamp: Date.now() }
      beforeRequest({ ...about, webContents: this.#contents, frame: this.#frames.of(frameId) }, resolve)
    })
  }

  async #byHandler(
    handler: (request: Request) => Response | Promise<Response>,
    requestId: string,
    url: string,
    { method, headers, postData }: Message,
  ): Promise<unknown> {
    let answer: Response
    try {
      const given = new Headers(Object.entries(headers as Record<string, string>))
      if (given.get('origin') === 'null') given.delete('origin')
      answer = await handler(new Request(url, { method, headers: given, body: postData ?? null }))
      if (!isAnswer(answer)) throw new Error('no answer')
    } catch (error) {
      console.error(error)
      this.failure = 'ERR_UNEXPECTED'
      return this.#fail(requestId, 'Failed')
    }
    return this.#talk.send('Fetch.fulfillRequest', {
      requestId,
      responseCode: answer.status,
      responseHeaders: [...answer.headers].map(([name, value]) => ({
        name,
        value: name === 'location' ? inChromium(new URL(value, url).href) : value,
      })),
      body: Buffer.from(await answer.arrayBuffer()).toString('base64'),
    })
  }
}
