import { page, type Reply } from '../message.ts'
import { alphanumeric } from '../random.ts'

/** Okta's own shape of an error; `errorCode` may hold an OAuth word. */
export const oktaError = (
  status: number,
  errorCode: string,
  errorSummary: string,
  causes: readonly string[] = [],
): Reply => ({
  status,
  body: {
    errorCode,
    errorSummary,
    errorLink: errorCode,
    errorId: `oae${alphanumeric(22)}`,
    errorCauses: causes.map((cause) => ({ errorSummary: cause })),
  },
})

export const oauthError = (status: number, error: string, error_description: string): Reply => ({
  status,
  body: { error, error_description },
})

export const noSuchPath = () => oktaError(404, 'E0000008', 'The requested path was not found')
export const wrongVerb = () => oktaError(405, 'E0000022', 'The endpoint does not support the provided HTTP method')
export const noLicence = () =>
  oktaError(401, 'E0000015', 'You do not have permission to access the feature you are requesting')
/** @param kind as Okta calls the class of it */
export const notFound = (id: string, kind: string): Reply =>
  oktaError(404, 'E0000007', `Not found: Resource not found: ${id} (${kind})`)
export const noSuchServer = (id: string): Reply => notFound(id, 'AuthorizationServer')
/** What was sent breaks a rule of the object that it is about. */
export const invalid = (what: string, ...causes: string[]): Reply =>
  oktaError(400, 'E0000001', `Api validation failed: ${what}`, causes)
export const notPermitted = (): Reply =>
  oktaError(403, 'E0000006', 'You do not have permission to perform the requested action')
export const noSuchClient = (status: 400 | 401) =>
  oktaError(status, 'invalid_client', "Invalid value for 'client_id' parameter.")
export const deactivated = () =>
  oktaError(
    403,
    'E0000260',
    'This developer org has been deactivated. If you need access or have questions, please contact your org admin.',
  )

/** The code's own page: Okta does not send anybody on to an address that it does not trust (facts 6.2). */
export const errorPage = (error: string, text: string): Reply =>
  page(400, '400 Bad Request', `Your request resulted in an error. ${text} Error Code: ${error}`)
export const invalidGrant = (text: string) => oauthError(400, 'invalid_grant', text)
export const missing = (name: string) =>
  oauthError(400, 'invalid_request', `The required parameter '${name}' is missing.`)
