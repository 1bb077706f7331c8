import type { Reply } from '../../message.ts'
import { alphanumeric } from '../../random.ts'
import { type Call, ok, type Route } from './call.ts'
import { managementError } from './errors.ts'
import { listOf } from './lists.ts'
import type { Members } from './members.ts'

const names = ['resource', 'consumer', 'consumer_selector'] as const

const members: Members = {
  must: [...names, 'configuration'],
  may: {
    resource: ['oauth_authentication_api'],
    consumer: ['client'],
    consumer_selector: 'string',
    configuration: 'object',
  },
}

/** Always piece by piece. */
function list(call: Call): Reply {
  const { query, settings } = call
  const matching = settings.rateLimitPolicies.filter((policy) =>
    names.every((name) => !query.has(name) || query.get(name) === policy[name]),
  )
  if (!query.has('take')) query.set('take', '50')
  return listOf(call, matching, { key: 'rate_limit_policies', idOf: ({ id }) => String(id) })
}

function create({ body, settings, change, at }: Call): Reply {
  if (settings.rateLimitPolicies.some((policy) => names.every((name) => policy[name] === body[name])))
    return managementError(
      409,
      'A rate limit policy with the same resource, consumer, and consumer_selector already exists.',
      'rate_limit_policy_conflict',
    )
  const policy = { id: `rlp_${alphanumeric(22)}`, ...body, created_at: at, updated_at: at }
  change(({ rateLimitPolicies }) => {
    rateLimitPolicies.push(policy)
  })
  return ok(policy, 201)
}

const path = '/rate-limit-policies'

export const rateLimitRoutes: readonly Route[] = [
  {
    ...{ method: 'GET', path, anyOf: ['read:rate_limit_policies'], title: 'Get rate limit policies' },
    handle: list,
  },
  {
    ...{ method: 'POST', path, anyOf: ['create:rate_limit_policies'], title: 'Create a rate limit policy' },
    members,
    handle: create,
  },
]
