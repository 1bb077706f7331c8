import { createHash } from 'node:crypto'
import type { JsonObject, Reply } from '../../message.ts'
import { activeSecrets, type Client, newSecret, type Secret, type Status } from '../client.ts'
import { invalid, notFound } from '../errors.ts'
import { type Asked, created, done, type Handler, shown } from './asked.ts'
import { whole } from './lists.ts'
import { textAt } from './members.ts'

const largestCount = 2

/** Where secrets stand: how their owner is found, and how each is linked. */
export interface Place {
  owner: (handle: (asked: Asked, owner: Client) => Reply) => Handler
  links: (asked: Asked, owner: Client, secret: Secret) => JsonObject
}

const hash = (value: string) => createHash('md5').update(value).digest('base64url')
const no = (text: string) => invalid('OAuth2ClientSecretMediated', text)

/** The secrets of one kind of owner: two at most, and one of them always active (facts 3.3). */
export function secretsAt({ owner, links }: Place) {
  const show = (asked: Asked, client: Client, secret: Secret): JsonObject => {
    const { id, created, lastUpdated, status, value } = secret
    const _links = links(asked, client, secret)
    return { id, created, lastUpdated, status, client_secret: value, secret_hash: hash(value), _links }
  }
  const withSecret = (handle: (asked: Asked, client: Client, secret: Secret) => Reply): Handler =>
    owner((asked, client) => {
      const secret = client.secrets.find(({ id }) => id === asked.ids.secret)
      return secret ? handle(asked, client, secret) : notFound(asked.ids.secret ?? '', 'OAuth2ClientSecret')
    })
  const add = (asked: Asked, client: Client): Reply => {
    if (client.methods[0] === 'private_key_jwt' || client.methods[0] === 'none')
      return no('The client does not authenticate with a client secret.')
    if (client.secrets.length >= largestCount)
      return no('You have reached the maximum number of client secrets per client.')
    const value = textAt(asked.body, 'client_secret')
    if (value !== undefined && (value.length < 14 || value.length > 100))
      return no('The client secret must be between 14 and 100 characters.')
    const secret = newSecret(asked.at, value)
    if (textAt(asked.body, 'status') === 'INACTIVE') secret.status = 'INACTIVE'
    client.secrets.push(secret)
    return created(show(asked, client, secret))
  }
  const change = (status: Status) => (asked: Asked, client: Client, secret: Secret) => {
    const last = status === 'INACTIVE' && secret.status === 'ACTIVE' && activeSecrets(client).length === 1
    if (last) return no('The last active client secret cannot be deactivated.')
    Object.assign(secret, { status, lastUpdated: asked.at })
    return shown(show(asked, client, secret))
  }
  const remove = (_asked: Asked, client: Client, secret: Secret): Reply => {
    if (secret.status === 'ACTIVE') return no('Only an inactive client secret can be deleted.')
    client.secrets = client.secrets.filter((each) => each !== secret)
    return done()
  }
  return {
    list: owner((asked, client) =>
      whole(
        asked,
        client.secrets.map((secret) => show(asked, client, secret)),
      ),
    ),
    read: withSecret((asked, client, secret) => shown(show(asked, client, secret))),
    create: owner(add),
    setStatus: (status: Status) => withSecret(change(status)),
    remove: withSecret(remove),
  }
}
