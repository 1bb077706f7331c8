import type { Provider } from '../../model/provider.ts'
import { said } from './said.ts'

/** Client ids have 32 letters and digits (third-party ones begin with `tpc_`), secrets 64 characters or so. */
export const looksLike: Provider['looksLike'] = {
  clientId: /^(tpc_)?[A-Za-z0-9]{20,34}$/,
  clientSecret: /^(?!https?:)[A-Za-z0-9_-]{43,128}$/,
  secretMistaken: null,
  namesTenant: /(?<![\w-])(?:(?:org|con|cgr|rol)_[A-Za-z0-9]{16}|auth0\|[0-9a-f]{24})(?![\w-])/g,
  clientIdMistakes: [
    { pattern: /^https?:\/\//i, says: (label) => said('auth0.client-id-url', { label }) },
    { pattern: /\.com$/i, says: (label) => said('auth0.client-id-domain', { label }) },
    { pattern: /\|/, says: (label) => said('auth0.client-id-user', { label }) },
    { pattern: /^org_[A-Za-z0-9]+$/, says: (label) => said('auth0.client-id-organization', { label }) },
    { pattern: /^con_[A-Za-z0-9]+$/, says: (label) => said('auth0.client-id-connection', { label }) },
    { pattern: /^cgr_[A-Za-z0-9]+$/, says: (label) => said('auth0.client-id-grant', { label }) },
    { pattern: /^[0-9a-f]{24}$/, says: (label) => said('auth0.client-id-api', { label }) },
  ],
}

/** Auth0's own sites, pasted by mistake; none of them is a tenant. */
export const ownSites = /^(auth0|community|support|status|login|cdn|www)\.auth0\.com$|^auth0\.com$/
