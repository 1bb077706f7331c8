import { type Client, type RegisteredKey, registeredKey, type Status } from '../client.ts'
import { invalid, notFound } from '../errors.ts'
import { withApp } from './apps.ts'
import { type Asked, apiOf, created, done, type Handler, lifecycle, shown } from './asked.ts'
import { keyFault, readKey } from './key-body.ts'
import { whole } from './lists.ts'
import { without } from './members.ts'

const largestCount = 50

const show = (asked: Asked, app: Client, key: RegisteredKey) => ({
  ...without({ ...key }),
  _links: lifecycle(key.status, `${apiOf(asked)}/apps/${app.appId}/credentials/jwks/${key.id}`),
})

const withKey = (handle: (asked: Asked, app: Client, key: RegisteredKey) => ReturnType<typeof shown>): Handler =>
  withApp((asked, app) => {
    const key = app.keys.find(({ id }) => id === asked.ids.key)
    return key ? handle(asked, app, key) : notFound(asked.ids.key ?? '', 'OAuth2ClientJsonWebKey')
  })

/** The keys of an app, as a key set. */
export const list: Handler = withApp((asked, app) =>
  whole(
    asked,
    app.keys.map((key) => show(asked, app, key)),
  ),
)

export const read: Handler = withKey((asked, app, key) => shown(show(asked, app, key)))

export const create: Handler = withApp((asked, app) => {
  const fault = keyFault(asked.body)
  if (fault) return fault
  const jwk = readKey(asked.body)
  if (app.keys.length >= largestCount) return invalid('JsonWebKey', 'The client has the largest number of keys.')
  if (jwk.kid !== undefined && app.keys.some(({ kid }) => kid === jwk.kid))
    return invalid('JsonWebKey', "Each key in the 'jwks' must have a unique 'kid'.")
  const key = registeredKey(jwk, asked.at)
  if (asked.body.status === 'INACTIVE') key.status = 'INACTIVE'
  app.keys.push(key)
  return created(show(asked, app, key))
})

export const setStatus = (status: Status): Handler =>
  withKey((asked, app, key) => {
    Object.assign(key, { status, lastUpdated: asked.at })
    return shown(show(asked, app, key))
  })

export const remove: Handler = withKey((_asked, app, key) => {
  if (key.status === 'ACTIVE') return invalid('JsonWebKey', 'Only an inactive key can be deleted.')
  app.keys = app.keys.filter((each) => each !== key)
  return done()
})
