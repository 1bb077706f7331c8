import type { Reply } from '../../message.ts'

const names: Readonly<Record<number, string>> = {
  400: 'Bad Request',
  401: 'Unauthorized',
  403: 'Forbidden',
  404: 'Not Found',
  409: 'Conflict',
  429: 'Too Many Requests',
  500: 'Internal Server Error',
}

/** An error of the Management API (facts 6.5). */
export const managementError = (statusCode: number, message: string, errorCode: string): Reply => ({
  status: statusCode,
  body: { statusCode, error: names[statusCode] ?? '', message, errorCode },
})

export const invalidBody = (what: string): Reply =>
  managementError(400, `Payload validation error: ${what}`, 'invalid_body')

export const invalidQuery = (what: string): Reply =>
  managementError(400, `Query validation error: ${what}`, 'invalid_query_string')

export const invalidToken = (message: string): Reply => managementError(401, message, 'invalid_token')

export const absent = {
  client: managementError(404, 'The client does not exist', 'inexistent_client'),
  credential: managementError(404, 'The credential does not exist', 'inexistent_credential'),
  server: managementError(404, 'The resource server does not exist', 'inexistent_resource_server'),
  grant: managementError(404, 'The client grant does not exist', 'inexistent_client_grant'),
  log: managementError(404, 'The log event does not exist', 'inexistent_log_event'),
  path: managementError(404, 'Not Found', 'not_found'),
} as const

/** What belongs to Auth0 itself cannot be changed or removed. */
export const notSupported = managementError(
  403,
  'The account is not allowed to perform this operation.',
  'operation_not_supported',
)
