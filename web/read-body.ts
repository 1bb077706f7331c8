import type { IncomingMessage } from 'node:http'

/** The longest argument a call may have: a pasted log of the longest kind fits, in any alphabet. */
export const bodyLimit = 4 * 1024 * 1024
/** What is read and thrown away so that a sender gets to see its refusal: a socket closed over unread data is reset. */
export const patience = 8 * 1024 * 1024

/** The same for a call that brings a file. */
export const fileLimit = patience

export type Body = { json: unknown } | { refused: 'too-large' | 'not-json' }

/** Reads a request to its end, keeping nothing of it once it is longer than `limit`: null then. */
async function collect(request: IncomingMessage, limit: number): Promise<Buffer | null> {
  let chunks: Buffer[] = []
  let size = 0
  for await (const chunk of request.iterator({ destroyOnReturn: false }) as AsyncIterable<Buffer>) {
    size += chunk.length
    if (size > patience) break
    if (size <= limit) chunks.push(chunk)
    else chunks = []
  }
  return size > limit ? null : Buffer.concat(chunks)
}

/** Reads what a refused request still sends, and forgets it. */
export const discardBody = async (request: IncomingMessage): Promise<void> => void (await collect(request, 0))

/** Reads a request's body as JSON; one above the limit is refused, also when its length was not announced. */
export async function readBody(request: IncomingMessage, limit = bodyLimit): Promise<Body> {
  const bytes = await collect(request, limit)
  if (!bytes) return { refused: 'too-large' }
  try {
    return { json: JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes)) }
  } catch {
    return { refused: 'not-json' }
  }
}
