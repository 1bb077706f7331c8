import type { ServerResponse } from 'node:http'

/** What the core tells its windows. */
export interface Events {
  /** Returns its own undo. */
  subscribe(listener: (group: string, name: string, event: unknown) => void): () => void
}

const keepAliveMs = 15_000
/** A page that reads this much too slowly is let go; it connects again and asks for the present state. */
const backlogLimit = 16 * 1024 * 1024

/** Streams every event as one line of JSON until the page goes away; blank lines keep the connection alive. */
export function streamEvents(response: ServerResponse, events: Events): void {
  response.flushHeaders()
  response.write('\n')
  const unsubscribe = events.subscribe((group, name, event) => {
    response.write(`${JSON.stringify({ group, name, event })}\n`)
    if (response.writableLength > backlogLimit) response.destroy()
  })
  const beat = setInterval(() => response.write('\n'), keepAliveMs)
  beat.unref()
  response.on('close', () => {
    clearInterval(beat)
    unsubscribe()
  })
}
