import { randomUUID } from 'node:crypto'
import type { JsonObject, Reply } from '../../message.ts'
import { alphanumeric } from '../../random.ts'
import { type Call, ok, type Route } from './call.ts'
import { managementError } from './errors.ts'
import { listOf, picked } from './lists.ts'
import type { Members } from './members.ts'

const members: Members = {
  must: ['domain', 'type'],
  may: {
    domain: 'string',
    type: ['auth0_managed_certs', 'self_managed_certs'],
    verification_method: ['txt'],
    tls_policy: ['recommended'],
    custom_client_ip_header: 'string?',
    domain_metadata: 'object',
    relying_party_identifier: 'string',
  },
}

/** `domain:login*` finds what begins so. */
function matches(query: string | null, domain: string): boolean {
  const [, pattern = '*'] = /^domain:"?([^"]*)"?$/.exec(query ?? '') ?? []
  return pattern.endsWith('*') ? domain.startsWith(pattern.slice(0, -1)) : domain === pattern
}

function list(call: Call): Reply {
  const matching = call.settings.customDomains.filter(({ domain }) => matches(call.query.get('q'), String(domain)))
  return listOf(call, matching, {
    key: 'custom_domains',
    idOf: ({ custom_domain_id }) => String(custom_domain_id),
    show: ({ is_default: _default, tls_policy: _policy, ...domain }) => picked(call.query, domain),
  })
}

function create({ body, settings, change, at }: Call): Reply {
  const { domain, type, verification_method: _method, ...rest } = body
  if (settings.customDomains.some((each) => each.domain === domain))
    return managementError(409, 'Custom domain already exists.', 'custom_domain_conflict')
  const txt = { name: 'txt', record: randomUUID(), domain: `_cf-custom-hostname.${domain}` }
  const cname = { name: 'cname', record: `practice-${alphanumeric(16).toLowerCase()}.edge.tenants.practice.example` }
  const made: JsonObject = {
    custom_domain_id: `cd_${alphanumeric(16)}`,
    domain,
    primary: false,
    is_default: false,
    status: 'pending_verification',
    type,
    verification: { methods: [type === 'self_managed_certs' ? txt : cname] },
    custom_client_ip_header: null,
    tls_policy: 'recommended',
    created_at: at,
    ...rest,
  }
  change(({ customDomains }) => {
    customDomains.push(made)
  })
  return ok(made, 201)
}

export const customDomainRoutes: readonly Route[] = [
  {
    ...{ method: 'GET', path: '/custom-domains', anyOf: ['read:custom_domains'], title: 'Get custom domains' },
    handle: list,
  },
  {
    ...{ method: 'POST', path: '/custom-domains', anyOf: ['create:custom_domains'], title: 'Create a custom domain' },
    members,
    handle: create,
  },
]
