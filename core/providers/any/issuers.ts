import type { IssuerRules } from '../../model/provider.ts'
import type { Target } from '../../model/target.ts'
import { sameAtMicrosoft } from './microsoft.ts'

/** Scheme and host are the same in capitals (RFC 3986 section 6.2.2.1): AD FS writes its host so. */
const canonical = (issuer: string): string => {
  const [, origin = '', rest = ''] = /^(https?:\/\/[^/?#]+)(.*)$/i.exec(issuer) ?? []
  return `${origin.toLowerCase()}${rest}`
}

/** A part that each tenant fills in for itself, such as `{tenantid}`. */
const open = /\{[a-z_]{1,40}\}/gi

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')

/** Whether an address fits a template: what stands in braces is one part of a path. */
function fits(address: string, template: string): boolean {
  const pattern = template.split(open).map(escaped).join('[^/]+')
  return new RegExp(`^${pattern}$`).test(address)
}

/** A well-known URL does not tell whether the issuer ends with a slash. */
const byWellKnown = ({ places }: Target): boolean => places?.length === 1

function ofMetadata(issuer: string, target: Target): boolean {
  const [named, asked] = [canonical(issuer), canonical(target.issuer)]
  if (named === asked || (byWellKnown(target) && named === `${asked}/`)) return true
  return (issuer.search(open) >= 0 && fits(asked, named)) || sameAtMicrosoft(named, asked)
}

/** Exceptions that are known of servers that are in use; all else is compared character by character. */
export const issuerRules: IssuerRules = {
  metadata: ofMetadata,
  token(claims, metadata, kind) {
    const { iss, tid } = claims
    const { issuer, access_token_issuer: other } = metadata
    if (typeof iss !== 'string' || typeof issuer !== 'string') return false
    // AD FS signs access tokens under another name, and publishes it.
    if (kind === 'access' && iss === other) return true
    return iss === (typeof tid === 'string' ? issuer.replaceAll('{tenantid}', tid) : issuer)
  },
}
