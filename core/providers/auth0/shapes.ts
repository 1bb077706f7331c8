const noId = 'Copy the Client ID of the app, which has 32 letters and digits.'

/** Client ids have 32 letters and digits (third-party ones begin with `tpc_`), secrets 64 characters or so. */
export const looksLike = {
  clientId: /^(tpc_)?[A-Za-z0-9]{20,34}$/,
  clientSecret: /^(?!https?:)[A-Za-z0-9_-]{43,128}$/,
  secretMistaken: null,
  clientIdMistakes: [
    { pattern: /^https?:\/\//i, holds: `a URL. ${noId}` },
    { pattern: /\.com$/i, holds: `a domain. ${noId}` },
    { pattern: /\|/, holds: `the ID of a user. ${noId}` },
    { pattern: /^org_[A-Za-z0-9]+$/, holds: `the ID of an organization. ${noId}` },
    { pattern: /^con_[A-Za-z0-9]+$/, holds: `the ID of a connection. ${noId}` },
    { pattern: /^cgr_[A-Za-z0-9]+$/, holds: `the ID of a client grant. ${noId}` },
    { pattern: /^[0-9a-f]{24}$/, holds: `the ID of an API. ${noId}` },
  ],
}

/** Auth0's own sites, pasted by mistake; none of them is a tenant. */
export const ownSites = /^(auth0|community|support|status|login|cdn|www)\.auth0\.com$|^auth0\.com$/
