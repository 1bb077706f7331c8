/** Client ids have 32 letters and digits (third-party ones begin with `tpc_`), secrets 64 characters or so. */
export const looksLike = {
  clientId: /^(tpc_)?[A-Za-z0-9]{20,34}$/,
  clientSecret: /^(?!https?:)[A-Za-z0-9_-]{43,128}$/,
  secretMistaken: null,
}

/** Auth0's own sites, pasted by mistake; none of them is a tenant. */
export const ownSites = /^(auth0|community|support|status|login|cdn|www)\.auth0\.com$|^auth0\.com$/
