import type { Provider } from '../../model/provider.ts'
import { said } from './said.ts'

/** Client ids are `0oa` and 17 more; secrets have 40 or 64 characters (facts 1.2, 3.3). */
export const looksLike: Provider['looksLike'] = {
  clientId: /^0oa[A-Za-z0-9]{17}$/,
  clientSecret: /^(?!0oa[A-Za-z0-9]{17}$)(?!https?:)[A-Za-z0-9_-]{40,128}$/,
  secretMistaken: /^0oa[A-Za-z0-9]{17}$/,
  ownScopes: /^okta([.:]|$)/,
  // The org of sub-domains that nobody has is nobody's.
  namesTenant: /(?<![\w-])(?:00[a-z]|aus|0oa|otd|rul|pol)(?!plaODtXoEq1eQo0g3)[A-Za-z0-9]{17}(?![\w-])/g,
  clientIdMistakes: [
    { pattern: /^https?:\/\//i, says: (label) => said('okta.client-id-url', { label }) },
    { pattern: /\.(com|mil)$/i, says: (label) => said('okta.client-id-domain', { label }) },
    { pattern: /^aus[A-Za-z0-9]{17}$/, says: (label) => said('okta.client-id-server', { label }) },
    { pattern: /^00u[A-Za-z0-9]{17}$/, says: (label) => said('okta.client-id-user', { label }) },
    { pattern: /^00[gop][A-Za-z0-9]{17}$/, says: (label) => said('okta.client-id-other', { label }) },
    {
      pattern: /^0oa(?![A-Za-z0-9]{17}$)/,
      says: (label) => said('okta.client-id-cut', { label }),
    },
  ],
}

/** The org that Okta serves for sub-domains that nobody has: facts 1.7. */
export const parkedOrg = '00oplaODtXoEq1eQo0g3'

/** Okta's own sites, pasted by mistake; none of them is an org. */
export const ownSites =
  /^((www|login|developer|developers|help|support|status|trust|training|learning|marketplace|regionalevents)\.)?okta\.com$|^(www\.)?(oktapreview|okta-emea|okta-gov)\.com$|^okta\.mil$/

const adminHost = /^(.+)-admin(\.(?:okta|oktapreview|okta-emea|okta-gov)\.com|\.okta\.mil)$/

/** The org's host for that of its Admin Console, which never issues tokens; null for any other host. */
export function withoutAdmin(host: string): string | null {
  const form = adminHost.exec(host)
  return form && `${form[1]}${form[2]}`
}
