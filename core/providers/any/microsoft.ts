/** The hosts of one cloud of Entra ID are names of one server; its older issuers have a host of their own. */
const clouds: readonly RegExp[] = [
  /^https:\/\/(login\.microsoftonline\.com|login\.windows\.net|login\.microsoft\.com|sts\.windows\.net)$/,
  /^https:\/\/(login\.microsoftonline\.us|sts\.windows\.net)$/,
  /^https:\/\/(login\.partner\.microsoftonline\.cn|login\.chinacloudapi\.cn|sts\.chinacloudapi\.cn)$/,
  /^https:\/\/[a-z0-9-]+\.ciamlogin\.com$/,
]
const b2c = /^https:\/\/[a-z0-9-]+\.b2clogin\.com$/

const id = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i

interface Parts {
  origin: string
  tenant: string
  rest: string
}

function partsOf(address: string): Parts | null {
  const [, origin, tenant, rest = ''] = /^(https:\/\/[^/]+)\/([^/]+)(?:\/(.*?))?\/?$/.exec(address) ?? []
  return origin && tenant ? { origin, tenant, rest } : null
}

const sameServer = (named: Parts, asked: Parts): boolean =>
  (named.origin === asked.origin && b2c.test(asked.origin)) ||
  clouds.some((cloud) => cloud.test(named.origin) && cloud.test(asked.origin))

/** Version 1 has no ending; the policy of a B2C tenant stands in its address and not in its issuer. */
const sameVersion = (named: Parts, asked: Parts): boolean =>
  named.rest === asked.rest || (b2c.test(asked.origin) && /(^|\/)v2\.0$/.test(asked.rest) && named.rest === 'v2.0')

/**
 * Whether Entra ID means the same tenant by these two: it answers for the tenant's name, and for `common`, with the
 * tenant's id or with `{tenantid}` in its issuer.
 */
export function sameAtMicrosoft(named: string, asked: string): boolean {
  const [to, from] = [partsOf(named), partsOf(asked)]
  if (!to || !from || !sameServer(to, from) || !sameVersion(to, from)) return false
  if (id.test(from.tenant)) return to.tenant.toLowerCase() === from.tenant.toLowerCase()
  return id.test(to.tenant) || to.tenant === '{tenantid}'
}
