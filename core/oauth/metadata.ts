import type { Answer } from '../model/exchange.ts'
import type { JsonObject } from '../model/facts.ts'
import type { Flow } from '../model/guide.ts'
import type { Said } from '../model/said.ts'
import { said } from '../words/said.ts'
import { asObject, text } from './json.ts'

/** Whether an answer is an error in place of a document, whatever its status says. */
export function isErrorBody({ json }: Answer): boolean {
  const body = asObject(json)
  return body !== null && body.issuer === undefined && (text(body, 'error') ?? text(body, 'errorCode')) !== null
}

/** The metadata document in an answer, valid or not, or null where there is none. */
export const documentIn = (answer: Answer): JsonObject | null =>
  answer.status === 200 && !isErrorBody(answer) ? asObject(answer.json) : null

/** Members that a client cannot do without (RFC 8414 section 2); signing people in takes one more. */
export const requiredMembers = (flow: Flow): readonly string[] =>
  flow === 'authorization_code' ? [...needed, 'authorization_endpoint'] : needed

const needed = ['issuer', 'token_endpoint', 'jwks_uri'] as const

const addresses = /(_endpoint|_uri)$/
const lists = /_supported$/

/** All members of the wrong type, and what they should be. Boolean `…_supported` flags are as the documents have them. */
export function wrongTypes(metadata: JsonObject): Said[] {
  return Object.entries(metadata).flatMap(([name, value]) => {
    if (name === 'issuer' || addresses.test(name)) {
      if (value === null || (typeof value === 'string' && value !== '')) return []
      return [said('oauth.member-not-a-url', { member: name })]
    }
    if (!lists.test(name) || typeof value === 'boolean' || value === null) return []
    const fits = Array.isArray(value) && value.every((item) => typeof item === 'string')
    return fits ? [] : [said('oauth.member-not-a-list', { member: name })]
  })
}

/** Members that requests are sent to: each must be an address as a client needs it. */
const asked = (flow: Flow) =>
  ['token_endpoint', 'jwks_uri', ...(flow === 'authorization_code' ? ['authorization_endpoint'] : [])] as const

/** What is wrong with an address (RFC 3986): white space, a login, or a part that is never sent. */
function addressFault(value: string, member: string): Said | null {
  const url = URL.parse(value)
  if (/\s/.test(value)) return said('oauth.member-with-space', { member })
  if (!url) return said('metadata.not-a-url', { name: member })
  if (url.username !== '' || url.password !== '') return said('oauth.member-with-login', { member })
  return url.hash === '' ? null : said('oauth.member-with-fragment', { member })
}

/** The addresses that no request can be sent to as they stand. */
export const unusableAddresses = (metadata: JsonObject, flow: Flow): Said[] =>
  asked(flow).flatMap((name) => {
    const value = text(metadata, name)
    return value === null || value === '' ? [] : (addressFault(value, name) ?? [])
  })

export const missingMembers = (metadata: JsonObject, flow: Flow): string[] =>
  requiredMembers(flow).filter((name) => metadata[name] === undefined || metadata[name] === null)

/** All members that are addresses of endpoints. */
export const endpointsOf = (metadata: JsonObject): [string, string][] =>
  Object.entries(metadata).filter(
    (entry): entry is [string, string] =>
      typeof entry[1] === 'string' && addresses.test(entry[0]) && !/^(op|service)_/.test(entry[0]),
  )
