import { isSecretField } from '../model/profile.ts'
import type { Intake } from '../model/target.ts'

/** The values of a setup as its clicks are filled in with them; a secret never is among them. */
export function knownValues({ target, values }: Intake): Record<string, string> {
  const shown = Object.entries(values).filter(([name, value]) => value && !isSecretField(name))
  const derived = target && {
    domain: target.host,
    host: new URL(target.origin).host,
    issuer: target.issuer,
    well_known_url: target.wellKnown,
    ...(target.tokenEndpoint ? { token_endpoint: target.tokenEndpoint } : {}),
    ...(target.jwksUri ? { jwks_uri: target.jwksUri } : {}),
  }
  const page = values.redirect_uri ? URL.parse(values.redirect_uri)?.origin : undefined
  return { ...(page ? { origin: page } : {}), ...Object.fromEntries(shown), ...derived }
}
