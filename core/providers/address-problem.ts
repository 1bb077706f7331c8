import { isLoopback } from '../model/hosts.ts'
import type { Said } from '../model/said.ts'
import type { FieldProblemId, InputProblem } from '../model/target.ts'
import { said } from '../words/said.ts'

/** Makes a problem of one field. */
export type Say = (diagnosis: FieldProblemId, says: Said, actual?: string) => InputProblem

/** What comes back from a sign-in, and belongs to no address that is registered. */
const answers = ['code', 'state', 'access_token', 'id_token', 'error'] as const

/** Plain http is for this machine alone; a fragment never comes back (RFC 6749 section 3.1.2). */
export function addressProblem(
  field: 'redirect_uri' | 'origin',
  label: string,
  value: string,
  say: Say,
): InputProblem | null {
  const malformed = (says: Said) => say('input.malformed', says, value)
  if (/[\s,;]/.test(value)) return malformed(said('intake.one-address', { label }))
  const url = URL.parse(value)
  if (!url?.hostname || !/^https?:$/.test(url.protocol)) return malformed(said('intake.whole-address', { label }))
  if (url.hostname.includes('*')) return malformed(said('intake.wildcard', { label }))
  if (url.protocol === 'http:' && !isLoopback(url.hostname))
    return say('input.not-https', said('intake.http-elsewhere', { label }), value)
  if (url.username || url.password)
    return { ...say('input.malformed', said('intake.has-user', { label })), ...(url.password ? { secret: true } : {}) }
  if (field === 'origin') return null
  if (url.hash || value.includes('#')) return malformed(said('intake.has-fragment', { label }))
  const back = answers.find((name) => url.searchParams.has(name))
  return back ? say('input.malformed', said('intake.has-response', { label, parameter: back })) : null
}
