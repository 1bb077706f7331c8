/** One line for the practice tenant of each provider. */
export { any } from './any/index.ts'
export { auth0 } from './auth0/index.ts'
export { okta } from './okta/index.ts'
