import type { JsonObject, Reply } from '../message.ts'

export const auth0Error = (
  status: number,
  error: string,
  error_description?: string,
  more: JsonObject = {},
): Reply => ({
  status,
  body: { error, ...(error_description === undefined ? {} : { error_description }), ...more },
})

/** Row A1: unknown client, wrong secret and wrong tenant all look like this. */
export const unauthorized = () => auth0Error(401, 'access_denied', 'Unauthorized')

/** What a name without a tenant answers, and a path that is not there. */
export const notFound = (): Reply => ({ status: 404, body: 'Not found.' })
