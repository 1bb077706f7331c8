import type { JsonObject, Reply } from '../../message.ts'
import { alphanumeric } from '../../random.ts'
import { invalid, notFound } from '../errors.ts'
import type { Claim } from '../server-parts.ts'
import type { Server } from '../servers.ts'
import { type Asked, created, done, type Handler, link, shown } from './asked.ts'
import { whole } from './lists.ts'
import { memberAt, textAt, textsAt } from './members.ts'
import { pathOf, withServer } from './servers.ts'

const show = (asked: Asked, server: Server, claim: Claim): JsonObject => ({
  ...claim,
  apiResourceId: null,
  _links: { self: link(`${pathOf(asked, server)}/claims/${claim.id}`, 'GET', 'PUT', 'DELETE') },
})

const withClaim = (handle: (asked: Asked, server: Server, claim: Claim) => Reply): Handler =>
  withServer((asked, server) => {
    const claim = server.claims.find(({ id }) => id === asked.ids.claim)
    return claim ? handle(asked, server, claim) : notFound(asked.ids.claim ?? '', 'OAuth2Claim')
  })

export const list: Handler = withServer((asked, server) =>
  whole(
    asked,
    server.claims.map((claim) => show(asked, server, claim)),
  ),
)

export const read: Handler = withClaim((asked, server, claim) => shown(show(asked, server, claim)))

function readClaim({ body }: Asked, claim: Claim, server: Server): Reply | null {
  const [name = '', claimType, valueType] = ['name', 'claimType', 'valueType'].map((member) => textAt(body, member))
  const value = textAt(body, 'value')
  if (name === '') return invalid('name', 'name: The field cannot be left blank')
  if (claimType !== 'RESOURCE' && claimType !== 'IDENTITY')
    return invalid('claimType', 'claimType: Must be one of [RESOURCE, IDENTITY].')
  if (valueType !== 'EXPRESSION' && valueType !== 'GROUPS' && valueType !== 'SYSTEM')
    return invalid('valueType', 'valueType: Must be one of [EXPRESSION, GROUPS, SYSTEM].')
  if (valueType !== 'SYSTEM' && !value) return invalid('value', 'value: The field cannot be left blank')
  if (server.claims.some((other) => other !== claim && other.name === name && other.claimType === claimType))
    return invalid('name', 'name: An object with this field already exists in the current authorization server')
  const filter = textAt(body, 'group_filter_type')
  delete claim.value
  delete claim.group_filter_type
  Object.assign(claim, {
    name,
    claimType,
    valueType,
    status: textAt(body, 'status') === 'INACTIVE' ? 'INACTIVE' : 'ACTIVE',
    conditions: { scopes: textsAt(body, 'conditions.scopes') ?? [] },
    alwaysIncludeInToken: memberAt(body, 'alwaysIncludeInToken') !== false,
    ...(valueType === 'SYSTEM' ? {} : { value }),
    ...(valueType === 'GROUPS' ? { group_filter_type: filter ?? 'STARTS_WITH' } : {}),
  })
  return null
}

export const create: Handler = withServer((asked, server) => {
  const claim = { id: `ocl${alphanumeric(17)}`, system: false } as Claim
  const fault = readClaim(asked, claim, server)
  if (fault) return fault
  server.claims.push(claim)
  return created(show(asked, server, claim))
})

export const replace: Handler = withClaim(
  (asked, server, claim) => readClaim(asked, claim, server) ?? shown(show(asked, server, claim)),
)

export const remove: Handler = withClaim((_asked, server, claim) => {
  if (claim.system) return invalid('claim', 'A system claim cannot be deleted.')
  server.claims = server.claims.filter((each) => each !== claim)
  return done()
})
