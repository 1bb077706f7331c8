import { decodeHTML } from 'entities'
import type { Answer } from '../model/exchange.ts'
import { withoutTags } from '../model/scan.ts'
import { asObject, text } from './json.ts'

/** How the authorize endpoint met a request that came without a person. */
export interface AuthorizeAnswer {
  /**
   * `accepted`: it goes on to a sign-in, so client, redirect URI and the rest are right. `returned`: an error went back
   * to the redirect URI (RFC 6749 section 4.1.2.1). `page`: an error is shown instead. `other`: no such answer.
   */
  kind: 'accepted' | 'returned' | 'page' | 'other'
  error: string
  description: string
}

/** Errors that say no more than that a person would be needed (OpenID Connect Core section 3.1.2.6). */
const wantsPerson = /^(login_required|interaction_required|account_selection_required)$/

/** The words of a page, without its marks. */
export const wordsOf = (html: string): string =>
  decodeHTML(withoutTags(html)).replace(/\s+/g, ' ').trim().slice(0, 2000)

const samePlace = (a: URL, b: URL) => a.origin === b.origin && a.pathname === b.pathname

/** The parameters that went back to a redirect URI, by query or by fragment; null when it leads elsewhere. */
export function returnedTo(location: string, redirectUri: string): URLSearchParams | null {
  const to = URL.parse(location)
  const wanted = URL.parse(redirectUri)
  if (!to || !wanted || !samePlace(to, wanted)) return null
  return new URLSearchParams(to.hash.length > 1 ? to.hash.slice(1) : to.search)
}

/** Reads the answer of the authorize endpoint. A redirect to anywhere but the redirect URI leads to a sign-in. */
export function readAuthorizeAnswer(answer: Answer, redirectUri: string): AuthorizeAnswer {
  const nothing = { error: '', description: '' }
  const location = answer.headers.location
  if (answer.status >= 300 && answer.status < 400) {
    if (!location) return { kind: 'other', ...nothing }
    const absolute = URL.parse(location, answer.exchange.url)?.href ?? location
    const back = returnedTo(absolute, redirectUri)
    const error = back?.get('error') ?? URL.parse(absolute)?.searchParams.get('error') ?? ''
    const description =
      back?.get('error_description') ?? URL.parse(absolute)?.searchParams.get('error_description') ?? ''
    if (error === '' || wantsPerson.test(error)) return { kind: 'accepted', error, description }
    return { kind: back ? 'returned' : 'page', error, description }
  }
  const body = asObject(answer.json)
  const error = text(body, 'error') ?? text(body, 'errorCode') ?? ''
  const description =
    text(body, 'error_description') ?? text(body, 'errorSummary') ?? (body ? '' : wordsOf(answer.body))
  // One developer saw a provider show a page where the errors of a request without a person should go back.
  if (
    answer.status >= 400 &&
    answer.status < 500 &&
    (wantsPerson.test(error) || /not logged in|login_required|requires an existing session/i.test(description))
  )
    return { kind: 'accepted', error: 'login_required', description }
  if (answer.status === 200) {
    if (error) return { kind: 'page', error, description }
    // A sign-in is a page: data, or nothing at all, is none.
    return { kind: answer.isJson || answer.body.trim() === '' ? 'other' : 'accepted', ...nothing }
  }
  return answer.status >= 400 && answer.status < 500
    ? { kind: 'page', error, description }
    : { kind: 'other', ...nothing }
}
