import type { Request } from '../model/network.ts'
import type { AskedFor } from '../model/tape.ts'

/** Parameters that are secret, or made anew for each request. */
const fleeting =
  /^(state|nonce|code|code_challenge|code_verifier|client_secret|client_assertion|assertion|refresh_token|access_token|id_token|id_token_hint)$/

/** The client ID of a client that cannot exist, which is made up anew for each run. */
const stranger = /^preflight-[\w-]{8,}$/

/** What stays the same of parameters when the same is asked again. */
const lasting = (parameters: URLSearchParams): string =>
  new URLSearchParams(
    [...parameters]
      .filter(([name]) => !fleeting.test(name))
      .map(([name, value]): [string, string] => [
        name,
        name === 'client_id' && stranger.test(value) ? 'stranger' : value,
      ])
      .toSorted(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0)),
  ).toString()

const headerIn = (headers: Request['headers'], wanted: string): string | null =>
  Object.entries(headers ?? {}).find(([name]) => name.toLowerCase() === wanted)?.[1] ?? null

/** What tells this request from the others of its run, and is the same when the run is judged again. */
export function askedFor(probe: string, { method, url, headers, body }: Request): AskedFor {
  const at = URL.parse(url)
  return {
    probe,
    method,
    url: at ? `${at.origin}${at.pathname}?${lasting(at.searchParams)}` : url,
    authorization: /^[A-Za-z]+(?= )/.exec(headerIn(headers, 'authorization') ?? '')?.[0] ?? null,
    body: body === undefined ? null : lasting(new URLSearchParams(body)),
  }
}

/** The same as one text, to be compared. */
export const keyOf = ({ probe, method, url, authorization, body }: AskedFor): string =>
  JSON.stringify([probe, method, url, authorization, body])
