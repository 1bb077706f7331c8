/** One line for the folder of each provider. All other tables of providers follow from it. */
export { any } from './any/index.ts'
export { auth0 } from './auth0/index.ts'
export { okta } from './okta/index.ts'
