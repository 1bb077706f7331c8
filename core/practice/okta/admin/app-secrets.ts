import { createHash } from 'node:crypto'
import type { JsonObject, Reply } from '../../message.ts'
import { activeSecrets, type Client, newSecret, type Secret, type Status } from '../client.ts'
import { invalid, notFound } from '../errors.ts'
import { withApp } from './apps.ts'
import { type Asked, apiOf, created, done, type Handler, lifecycle, shown } from './asked.ts'
import { whole } from './lists.ts'
import { textAt } from './members.ts'

const largestCount = 2

const hash = (value: string) => createHash('md5').update(value).digest('base64url')

/** An inactive secret can also be deleted. */
function show(asked: Asked, app: Client, secret: Secret): JsonObject {
  const self = `${apiOf(asked)}/apps/${app.appId}/credentials/secrets/${secret.id}`
  const { id, created, lastUpdated, status, value } = secret
  return {
    id,
    created,
    lastUpdated,
    status,
    client_secret: value,
    secret_hash: hash(value),
    _links: {
      ...lifecycle(status, self),
      ...(status === 'ACTIVE' ? {} : { delete: { href: self, hints: { allow: ['DELETE'] } } }),
    },
  }
}

const withSecret = (handle: (asked: Asked, app: Client, secret: Secret) => Reply): Handler =>
  withApp((asked, app) => {
    const secret = app.secrets.find(({ id }) => id === asked.ids.secret)
    return secret ? handle(asked, app, secret) : notFound(asked.ids.secret ?? '', 'OAuth2ClientSecret')
  })

const no = (text: string) => invalid('OAuth2ClientSecretMediated', text)

export const list: Handler = withApp((asked, app) =>
  whole(
    asked,
    app.secrets.map((secret) => show(asked, app, secret)),
  ),
)

export const read: Handler = withSecret((asked, app, secret) => shown(show(asked, app, secret)))

export const create: Handler = withApp((asked, app) => {
  if (app.methods[0] === 'private_key_jwt' || app.methods[0] === 'none')
    return no('The client does not authenticate with a client secret.')
  if (app.secrets.length >= largestCount) return no('You have reached the maximum number of client secrets per client.')
  const value = textAt(asked.body, 'client_secret')
  if (value !== undefined && (value.length < 14 || value.length > 100))
    return no('The client secret must be between 14 and 100 characters.')
  const secret = newSecret(asked.at, value)
  if (textAt(asked.body, 'status') === 'INACTIVE') secret.status = 'INACTIVE'
  app.secrets.push(secret)
  return created(show(asked, app, secret))
})

/** The last secret cannot be deactivated (facts 3.3). */
export const setStatus = (status: Status): Handler =>
  withSecret((asked, app, secret) => {
    const last = status === 'INACTIVE' && secret.status === 'ACTIVE' && activeSecrets(app).length === 1
    if (last) return no('The last active client secret cannot be deactivated.')
    Object.assign(secret, { status, lastUpdated: asked.at })
    return shown(show(asked, app, secret))
  })

export const remove: Handler = withSecret((_asked, app, secret) => {
  if (secret.status === 'ACTIVE') return no('Only an inactive client secret can be deleted.')
  app.secrets = app.secrets.filter((each) => each !== secret)
  return done()
})
