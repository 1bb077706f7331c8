const copy = 'Copy the Client ID of the application. It has 32 letters and digits.'

const clientIds = {
  'client-id-url': ({ label }: { label: string }) => `${label} contains a URL. ${copy}`,
  'client-id-domain': ({ label }: { label: string }) => `${label} contains a domain. ${copy}`,
  'client-id-user': ({ label }: { label: string }) => `${label} contains the ID of a user. ${copy}`,
  'client-id-organization': ({ label }: { label: string }) => `${label} contains the ID of an organization. ${copy}`,
  'client-id-connection': ({ label }: { label: string }) => `${label} contains the ID of a connection. ${copy}`,
  'client-id-grant': ({ label }: { label: string }) => `${label} contains the ID of a client grant. ${copy}`,
  'client-id-api': ({ label }: { label: string }) => `${label} contains the ID of an API. ${copy}`,
}

const domains = {
  'dashboard-of': ({ domain }: { domain: string }) =>
    `This is the URL of the Auth0 Dashboard. The domain of the tenant is probably ${domain}.`,
  dashboard: 'This is the URL of the Auth0 Dashboard. Enter the domain of the tenant.',
  'own-site': ({ host }: { host: string }) => `${host} is a website of Auth0. Enter the domain of your tenant.`,
  'region-only': ({ host }: { host: string }) => `${host} is a region without a tenant. Copy the full value of Domain.`,
  'custom-domain-target': ({ host }: { host: string }) =>
    `${host} is the target of the CNAME record of a custom domain. Enter the custom domain.`,
  'tenant-name': ({ tenant }: { tenant: string }) =>
    `"${tenant}" is not a valid tenant name. A tenant name has 3 to 63 lowercase letters, digits, and hyphens.`,
  'tenant-only': ({ tenant, example }: { tenant: string; example: string }) =>
    `"${tenant}" is only the name of the tenant. Copy the full value of Domain, including the region, such as ${example}.`,
  'other-tenant': ({ host, domain }: { host: string; domain: string }) =>
    `The well-known URL belongs to ${host}, but the domain is ${domain}.`,
}

/** What the code of this folder says. */
export const sentences = { ...clientIds, ...domains }
