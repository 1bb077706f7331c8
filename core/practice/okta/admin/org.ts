import type { JsonObject } from '../../message.ts'
import { alphanumeric, hexadecimal } from '../../random.ts'
import { long } from '../client.ts'
import { invalid, notFound } from '../errors.ts'
import type { OktaSettings } from '../settings.ts'
import { type Asked, apiOf, created, type Handler, link, shown } from './asked.ts'
import { memberAt, textAt } from './members.ts'

const details = [
  'companyName',
  'website',
  'phoneNumber',
  'endUserSupportHelpURL',
  'supportPhoneNumber',
  'address1',
  'address2',
  'city',
  'state',
  'country',
  'postalCode',
]
/** What is empty text, not null, where nothing was entered. */
const texts = ['companyName', 'website', 'phoneNumber', 'endUserSupportHelpURL', 'supportPhoneNumber']

function showOrg(asked: Asked, { org }: OktaSettings): JsonObject {
  const path = `${apiOf(asked)}/org`
  const entered = details.map((name) => [name, org.details[name] ?? (texts.includes(name) ? '' : null)])
  return {
    id: org.id,
    subdomain: 'practice',
    status: 'ACTIVE',
    expiresAt: null,
    created: long,
    lastUpdated: org.lastUpdated,
    ...Object.fromEntries(entered),
    _links: {
      preferences: { href: `${path}/preferences` },
      uploadLogo: link(`${path}/logo`, 'POST'),
      oktaCommunication: { href: `${path}/privacy/oktaCommunication` },
      logo: { href: `${asked.call.incoming.origin}/assets/logo.png` },
      oktaSupport: { href: `${path}/privacy/oktaSupport` },
      contacts: { href: `${path}/contacts` },
    },
  }
}

const entered = ({ body }: Asked): JsonObject =>
  Object.fromEntries(Object.entries(body).filter(([name]) => details.includes(name)))

export const read: Handler = (asked, org) => shown(showOrg(asked, org))

/** Changes what was sent, and nothing else. */
export const update: Handler = (asked, org) => {
  Object.assign(org.org.details, entered(asked))
  org.org.lastUpdated = asked.at
  return read(asked, org)
}

export const replace: Handler = (asked, org) => {
  if (!textAt(asked.body, 'companyName')) return invalid('companyName', 'companyName: The field cannot be left blank')
  org.org.details = entered(asked)
  org.org.lastUpdated = asked.at
  return read(asked, org)
}

/** Whether new service apps become super administrators (facts 5.2). */
export const readPrivileges: Handler = (_asked, { org }) => shown({ clientPrivilegesSetting: org.clientPrivileges })

export const setPrivileges: Handler = (asked, org) => {
  const value = memberAt(asked.body, 'clientPrivilegesSetting')
  if (typeof value !== 'boolean')
    return invalid('clientPrivilegesSetting', 'clientPrivilegesSetting: The field cannot be left blank')
  org.org.clientPrivileges = value
  return readPrivileges(asked, org)
}

const domainLinks = (asked: Asked, id: string) => ({
  self: link(`${apiOf(asked)}/domains/${id}`, 'GET', ...(id === 'default' ? [] : ['DELETE'])),
})

export const domains: Handler = (asked, org) => {
  const brandId = `bnd${org.org.id.slice(3)}`
  const own = {
    id: 'default',
    domain: new URL(asked.call.incoming.home).hostname,
    certificateSourceType: 'OKTA_MANAGED',
    validationStatus: 'COMPLETED',
    brandId,
    _links: {
      ...domainLinks(asked, 'default'),
      brand: link(`${apiOf(asked)}/brands/${brandId}`, 'GET', 'PUT', 'DELETE'),
    },
  }
  return shown({ domains: [own, ...org.domains.map((domain) => ({ ...domain, _links: linksOf(asked, domain) }))] })
}

const linksOf = (asked: Asked, { id }: JsonObject) => ({
  ...domainLinks(asked, String(id)),
  verify: link(`${apiOf(asked)}/domains/${id}/verify`, 'POST'),
})

/** A domain of its own, which waits for its DNS records. */
export const addDomain: Handler = (asked, org) => {
  const name = textAt(asked.body, 'domain') ?? ''
  if (!/^([a-z0-9-]+\.)+[a-z]{2,}$/i.test(name) || /(^|\.)okta\w*\.com$/i.test(name))
    return invalid('domain', 'domain: Prohibited custom domain name.')
  if (org.domains.some(({ domain }) => domain === name)) return invalid('domain', 'domain: The domain already exists.')
  const domain = {
    id: `OcD${alphanumeric(17)}`,
    domain: name,
    validationStatus: 'NOT_STARTED',
    dnsRecords: [
      { fqdn: `_oktaverification.${name}`, values: [hexadecimal(32)], recordType: 'TXT' },
      { fqdn: name, values: ['practice.customdomains.example'], recordType: 'CNAME' },
    ],
  }
  org.domains.push(domain)
  return created({ ...domain, _links: linksOf(asked, domain) })
}

export const readDomain: Handler = (asked, org) => {
  const domain = org.domains.find(({ id }) => id === asked.ids.domain)
  return domain ? shown({ ...domain, _links: linksOf(asked, domain) }) : notFound(asked.ids.domain ?? '', 'Domain')
}

export const removeDomain: Handler = (asked, org) => {
  const left = org.domains.filter(({ id }) => id !== asked.ids.domain)
  if (left.length === org.domains.length) return notFound(asked.ids.domain ?? '', 'Domain')
  org.domains = left
  return { status: 204, body: '' }
}
