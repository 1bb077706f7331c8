/**
 * A stock Chromium hands an unknown scheme to the operating system before anything could answer it. So `app://HOST/` is
 * `https://HOST.app.stand-in.test/` in there: an origin of its own, and a secure one, as the privileges of the scheme say.
 */
export interface Scheme {
  privileges: Readonly<Record<string, boolean>>
  handler: ((request: Request) => Response | Promise<Response>) | null
}

/** The program's own schemes, by name. */
export const schemes = new Map<string, Scheme>()

const suffix = 'stand-in.test'

/** An address of the program, as it stands in Chromium. */
export function inChromium(url: string): string {
  const [, scheme = '', host = '', rest = ''] = /^([a-z][a-z0-9+.-]*):\/\/([^/?#]*)(.*)$/i.exec(url) ?? []
  return schemes.has(scheme) ? `https://${host}.${scheme}.${suffix}${rest || '/'}` : url
}

/** An address of Chromium, as the program knows it. */
export function inProgram(url: string): string {
  const [, host, scheme = '', rest = ''] =
    /^https:\/\/([^/?#]*)\.([a-z][a-z0-9+-]*)\.stand-in\.test(.*)$/i.exec(url) ?? []
  return host !== undefined && schemes.has(scheme) ? `${scheme}://${host}${rest || '/'}` : url
}

/** Chromium's numbers of the errors that can happen here (net/base/net_error_list.h). */
const numbers: Readonly<Record<string, number>> = {
  ERR_FAILED: -2,
  ERR_ABORTED: -3,
  ERR_UNEXPECTED: -9,
  ERR_BLOCKED_BY_CLIENT: -20,
  ERR_CONNECTION_REFUSED: -102,
  ERR_NAME_NOT_RESOLVED: -105,
  ERR_INVALID_URL: -300,
  ERR_UNKNOWN_URL_SCHEME: -302,
}

/** The error that `loadURL` rejects with. */
export function loadError(name: string, url: string): Error {
  const errno = numbers[name] ?? numbers.ERR_FAILED
  return Object.assign(new Error(`${name} (${errno}) loading '${url}'`), { errno, code: name, url })
}
