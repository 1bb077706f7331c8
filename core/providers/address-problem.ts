import { isLoopback } from '../model/hosts.ts'
import type { FieldProblemId, InputProblem } from '../model/target.ts'

/** Makes a problem of one field. */
export type Say = (diagnosis: FieldProblemId, says: string, actual?: string) => InputProblem

/** What comes back from a sign-in, and belongs to no address that is registered. */
const answers = ['code', 'state', 'access_token', 'id_token', 'error'] as const

/** Plain http is for this machine alone; a fragment never comes back (RFC 6749 section 3.1.2). */
export function addressProblem(
  field: 'redirect_uri' | 'origin',
  label: string,
  value: string,
  say: Say,
): InputProblem | null {
  const malformed = (says: string, actual: string | undefined = value) => say('input.malformed', says, actual)
  if (/[\s,;]/.test(value)) return malformed(`${label} must be one address, without a space or a comma.`)
  const url = URL.parse(value)
  if (!url?.hostname || !/^https?:$/.test(url.protocol))
    return malformed(`${label} must be a whole address that begins with https:// or http://.`)
  if (url.hostname.includes('*')) return malformed(`${label} must name one host, without *.`)
  if (url.protocol === 'http:' && !isLoopback(url.hostname))
    return say('input.not-https', `${label} begins with http://, which only an address of this machine may.`, value)
  if (url.username || url.password)
    return { ...say('input.malformed', `${label} holds a user name.`), ...(url.password ? { secret: true } : {}) }
  if (field === 'origin') return null
  if (url.hash || value.includes('#')) return malformed(`${label} must not hold a #.`)
  const back = answers.find((name) => url.searchParams.has(name))
  return back
    ? say('input.malformed', `${label} holds ${back}=, which came back from a sign-in: leave out all from the ?.`)
    : null
}
