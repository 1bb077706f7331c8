/** Endings under which names are given to the public, so that two names with one of them have nothing in common. */
const publicEnding = /^(com|co|org|net|gov|edu|ac|or|ne|go|gob|gouv)\.[a-z]{2}$/

/** The part of a name that somebody registered, as well as its form tells. */
function registered(host: string): string | null {
  if (/^[\d.]+$/.test(host) || host.includes(':')) return null
  const labels = host.split('.')
  const ending = labels.slice(-2).join('.')
  return labels.length > 1 ? labels.slice(publicEnding.test(ending) ? -3 : -2).join('.') : null
}

/** Providers that publish one issuer and serve its endpoints under another name: facts 10. */
const known: readonly { issuer: RegExp; endpoint: RegExp }[] = [
  { issuer: /^accounts\.google\.com$/, endpoint: /\.googleapis\.com$/ },
  // A user pool may have a domain of its own.
  { issuer: /^cognito-idp\.[a-z0-9-]+\.amazonaws\.com(\.cn)?$/, endpoint: /\./ },
  {
    issuer: /^(sts\.windows\.net|login\.(windows\.net|microsoft\.com|microsoftonline\.(com|us)))$/,
    endpoint: /^(login|graph)\.(windows\.net|microsoft\.com|microsoftonline\.(com|us))$/,
  },
]

/** Whether an endpoint on this host is the server's own: one domain, or a provider that is known for two. */
export function endpointBelongs(host: string, asked: string): boolean {
  const domain = registered(asked)
  if (domain !== null && registered(host) === domain) return true
  return known.some(({ issuer, endpoint }) => issuer.test(asked) && endpoint.test(host))
}
