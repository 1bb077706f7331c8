import { inspectorIn } from '../devices/inspectors.ts'
import type { Handshake } from '../model/network-facts.ts'
import type { TokenReading } from '../model/token-view.ts'
import type { Recorded } from '../run/replayed.ts'

type Put = (value: string, name: string) => void

/** A member of a distinguished name that says whose it is. */
const ofCompany = /(?:^|[,+/\n]\s?)(CN|O|OU|L|ST)\s?=\s?(?:"([^"\n]{2,200})"|([^,+/\n"]{2,200}))/g
const kinds: Readonly<Record<string, string>> = {
  CN: 'Certificate',
  O: 'Company',
  OU: 'Unit',
  L: 'Place',
  ST: 'Region',
}

const handshakesIn = (run: Recorded): Handshake[] =>
  run.tape.measured.flatMap((one) => (one.asked === 'secure' ? [one.gave] : []))

/** Distinguished names of certificates that only one company has. Those of public authorities are everybody's. */
function ownNames({ chain, anchor, openEnd }: Handshake): string[] {
  if (anchor?.store === 'bundled') return []
  return [
    ...chain.flatMap(({ subject, issuer }) => [subject, issuer]),
    anchor?.subject ?? '',
    ...(openEnd?.added ?? []),
  ]
}

/**
 * Names in place of those of a company's own certificates. The names of products that inspect connections stay: they tell what
 * inspects, and are everybody's.
 */
export function nameAuthorities(run: Recorded, put: Put): void {
  const counts = new Map<string, number>()
  for (const whole of new Set(handshakesIn(run).flatMap(ownNames))) {
    if (inspectorIn(whole) !== null) continue
    for (const [, kind = '', quoted, plain] of whole.matchAll(ofCompany)) {
      const value = (quoted ?? plain ?? '').trim()
      // A host has its name already; one short word may be any word.
      if (value.length < 4 || /^[\w*-]+(\.[\w-]+)+$/.test(value) || /^[a-z]+$/.test(value)) continue
      const number = (counts.get(kind) ?? 0) + 1
      counts.set(kind, number)
      put(value, `${kinds[kind]} ${number}`)
    }
  }
}

/** Claims that the specifications define and that say nothing about a person or a company, and those that only count or time. */
const everybodys =
  /^(iss|sub|aud|exp|iat|nbf|jti|azp|cid|client_id|appid|scope|scp|scopes|permissions|nonce|auth_time|amr|acr|at_hash|c_hash|s_hash|sid|ver|typ|token_use|token_type|gty|idp|idtyp|tid|oid|rh|uti|aio|xms_\w+|cnf|act|locale|zoneinfo|updated_at|email_verified|phone_number_verified|realm_access|resource_access|session_state|allowed-origins)$/

/** Words of programs, which a claim may have as its value. */
const ofPrograms =
  /^(true|false|null|none|everyone|default|bearer|dpop|public|user|admin|administrator|client|token|test)$/i

const textsOf = (value: unknown): string[] =>
  typeof value === 'string'
    ? [value]
    : value !== null && typeof value === 'object'
      ? Object.values(value).flatMap(textsOf)
      : []

const parsed = (text: string): unknown => {
  try {
    return JSON.parse(text)
  } catch {
    return text
  }
}

/** Names in place of what the claims of a token say about a person or a company: its groups, its user name, its organization. */
export function namePeople(tokens: readonly TokenReading[], payloads: readonly string[], put: Put): void {
  const claims = [
    ...tokens.flatMap((token) =>
      token.claims.map(({ name, value }) => [name, typeof value === 'string' ? parsed(value) : '']),
    ),
    ...payloads.flatMap((text) => {
      const says = parsed(text)
      // A header has an algorithm; it says nothing about anybody.
      return says !== null && typeof says === 'object' && !('alg' in says) ? Object.entries(says) : []
    }),
  ] as [string, unknown][]
  let number = 0
  for (const [name, value] of claims) {
    if (everybodys.test(name.toLowerCase())) continue
    for (const text of textsOf(value)) {
      const said = text.trim()
      // One word in small letters may be any word; an address and a host have names already.
      if (
        said.length < 4 ||
        said.length > 200 ||
        /^[a-z]+$/.test(said) ||
        ofPrograms.test(said) ||
        /^https?:|@|^[\d.-]+$/.test(said)
      )
        continue
      number += 1
      put(said, `name-${number}`)
    }
  }
}

/** Ids that lead to a tenant or to somebody in it. */
export function nameIds(texts: readonly string[], ids: readonly RegExp[], put: (value: string) => void): void {
  for (const text of texts) for (const id of ids) for (const [found] of text.matchAll(id)) put(found)
}
