import { type Session, session } from 'electron'

/** Milliseconds that Chromium may take for an answer of its own. */
const patience = 15_000

/** No page ever lives in this session: it only asks, keeps nothing, and its requests are those that a run wants. */
const outside = (): Session => session.fromPartition('outside', { cache: false })

/** Which proxy the operating system names for an address, its PAC file evaluated, as `PROXY host:port; DIRECT`. */
export const systemProxy = (url: string): Promise<string> => outside().resolveProxy(url)

/**
 * Asks an address by Chromium's own network stack, without a credential: what a browser of this computer would get.
 * A redirect is an answer too, and is not followed.
 */
export async function secondStack(url: string): Promise<{ status: number | null; failure: string | null }> {
  try {
    const answer = await outside().fetch(url, {
      redirect: 'manual',
      credentials: 'omit',
      cache: 'no-store',
      signal: AbortSignal.timeout(patience),
    })
    await answer.body?.cancel()
    return { status: answer.status, failure: null }
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error)
    return /redirect/i.test(message) ? { status: 302, failure: null } : { status: null, failure: message.slice(0, 200) }
  }
}
