/** What Chromium sends and answers has a shape for every method: https://chromedevtools.github.io/devtools-protocol/ */
// biome-ignore lint/suspicious/noExplicitAny: see above
export type Message = Record<string, any>
type Listener = (message: Message) => void

/** One conversation with a page, or with the browser itself. */
export interface Talk {
  send(method: string, parameters?: Message): Promise<Message>
  on(method: string, listener: Listener): void
}

/** A client of Chromium's DevTools protocol, as little as is needed; a page's session is told apart by its id. */
export class DevTools {
  readonly #socket: WebSocket
  readonly #waiting = new Map<number, { resolve(value: Message): void; reject(error: Error): void }>()
  readonly #listeners = new Map<string, Listener[]>()
  #next = 1

  private constructor(socket: WebSocket) {
    this.#socket = socket
    socket.addEventListener('message', ({ data }) => this.#hear(JSON.parse(String(data)) as Message))
    socket.addEventListener('close', () => {
      for (const { reject } of this.#waiting.values()) reject(new Error('Chromium has ended'))
      this.#waiting.clear()
    })
  }

  static async connect(address: string): Promise<DevTools> {
    const socket = new WebSocket(address)
    await new Promise((resolve, reject) => {
      socket.addEventListener('open', resolve, { once: true })
      socket.addEventListener('error', () => reject(new Error(`no DevTools at ${address}`)), { once: true })
    })
    return new DevTools(socket)
  }

  #hear({ id, method, params, result, error, sessionId }: Message): void {
    if (id === undefined) {
      for (const listener of this.#listeners.get(`${sessionId ?? ''} ${method}`) ?? []) listener(params ?? {})
      return
    }
    const waiting = this.#waiting.get(id)
    this.#waiting.delete(id)
    if (error) waiting?.reject(new Error(error.message))
    else waiting?.resolve(result)
  }

  talk(sessionId?: string): Talk {
    return {
      send: (method, params = {}) =>
        new Promise((resolve, reject) => {
          if (this.#socket.readyState !== WebSocket.OPEN) return reject(new Error('Chromium has ended'))
          const id = this.#next++
          this.#waiting.set(id, { resolve, reject })
          this.#socket.send(JSON.stringify({ id, method, params, ...(sessionId ? { sessionId } : {}) }))
        }),
      on: (method, listener) => {
        const name = `${sessionId ?? ''} ${method}`
        this.#listeners.set(name, [...(this.#listeners.get(name) ?? []), listener])
      },
    }
  }
}
