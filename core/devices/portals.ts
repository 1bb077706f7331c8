import type { Answer } from '../model/exchange.ts'
import { bareHost, familyOf } from '../model/hosts.ts'

const loginPage =
  /\bcaptive\b|hotspot|network login|\bwi-?fi\b|\bwlan\b|portal login|accept (the )?terms|guest (access|network)|room number/i
const portalWords = /captive|portal|hotspot|wi-?fi|guest|splash|securelogin|network-auth\./i
const blockWords = /block(ed|page)?\b|denied|restricted|ablock|\bzbn\b/i

/** As much of a page as is looked at. */
const headOf = (body: string): string => body.slice(0, 20_000)

/** Where an answer sends its reader, when that is another host. */
function elsewhere({ exchange }: Answer, to: string | undefined): URL | null {
  const from = URL.parse(exchange.url)
  const url = URL.parse(to ?? '', from?.href)
  return from && url && url.hostname !== from.hostname ? url : null
}

/** No API sends its callers to plain http or to a bare address; a network that wants a login first does. */
const isLogin = (to: URL | null, named: RegExp | null): boolean =>
  to !== null &&
  !blockWords.test(`${to.hostname}${to.pathname}`) &&
  (to.protocol === 'http:' || familyOf(bareHost(to.hostname)) !== 0 || (named?.test(to.href) ?? false))

/** Whether a page is the one on which a network lets its guests log in. */
export const asksForLogin = (body: string): boolean => loginPage.test(headOf(body))

/** Whether an answer redirects to the login page of a network. */
export const redirectsToLogin = (answer: Answer): boolean =>
  isLogin(elsewhere(answer, answer.headers.location), portalWords)

/** Whether a page sends its reader on to the login page of a network, as portals do. */
export function pageToLogin(answer: Answer): boolean {
  const head = headOf(answer.body)
  const to =
    /http-equiv=["']?refresh["']?[^>]{0,200}url=["']?([^"'>\s]{1,2000})/i.exec(head)?.[1] ??
    /location(?:\.href)?\s*=\s*["']([^"']+)/i.exec(head)?.[1] ??
    /location\.(?:replace|assign)\(\s*["']([^"']+)/i.exec(head)?.[1]
  return to !== undefined && isLogin(elsewhere(answer, to), null)
}
