import type { Reply } from '../message.ts'
import { escaped, practicePage } from '../sign-on/pages.ts'

export const oauthError = (status: number, error: string, error_description?: string): Reply => ({
  status,
  body: { error, ...(error_description === undefined ? {} : { error_description }) },
})

/** One sentence for client and secret: the code tells them apart (facts 1.1). */
const wrongClient = 'Invalid client or Invalid client credentials'

export const noSuchClient = () => oauthError(401, 'invalid_client', wrongClient)
export const wrongSecret = () => oauthError(401, 'unauthorized_client', wrongClient)
export const invalidGrant = (text: string) => oauthError(400, 'invalid_grant', text)
export const noSuchRealm = () => oauthError(404, 'Realm does not exist')
export const realmOff = () => oauthError(403, 'access_denied', 'Realm not enabled')
export const noSuchPath = (): Reply => oauthError(404, 'HTTP 404 Not Found')
export const wrongVerb = (): Reply => oauthError(405, 'HTTP 405 Method Not Allowed')

/** Nobody is sent on to an address that is not trusted: they see why on a page, in the server's own words (facts 1.2). */
export const sorryPage = (text: string): Reply => practicePage('en', 400, 'We are sorry...', `<p>${escaped(text)}</p>`)
