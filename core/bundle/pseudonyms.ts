import type { Handshake } from '../model/network-facts.ts'
import type { TokenReading } from '../model/token-view.ts'
import { maskedWithin } from '../run/masked-within.ts'
import type { Recorded } from '../run/replayed.ts'
import { HostNames } from './name-hosts.ts'
import { nameAuthorities, nameIds, namePeople } from './name-people.ts'

type InCloud = (host: string) => boolean

const urlHost = /(?:https?|wss?):(?:\\?\/|%2F){2}([a-z0-9._-]{1,253}|\[[0-9a-f:.]{2,45}\])/gi
const bareName = /^(?:\*\.)?[a-z0-9_-]{1,63}(?:\.[a-z0-9_-]{1,63}){1,8}$/i
const inToken = /(?<![\w-])(?:ey[A-Za-z0-9_-]{8,}|IHsi[A-Za-z0-9_-]{6,})/g

/** Every text of a value. */
function textsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value]
  return value !== null && typeof value === 'object' ? Object.values(value).flatMap(textsIn) : []
}

/** What a part of a token says, where it is one. */
function readPart(part: string): string | null {
  const text = Buffer.from(part, 'base64url').toString('utf8')
  try {
    return JSON.parse(text) === null ? null : text
  } catch {
    return null
  }
}

/** E-mail addresses in a text, found from their sign, so that it takes no longer than the text is long. */
const mailIn = (text: string): string[] =>
  [...text.matchAll(/@/g)].flatMap(({ index }) => {
    let from = index
    while (from > 0 && index - from < 64 && /[\w.+-]/.test(text[from - 1] ?? '')) from -= 1
    const after = /^[a-z0-9-]{1,63}(?:\.[a-z0-9-]{1,63}){1,8}/i.exec(text.slice(index + 1, index + 254))?.[0]
    return from < index && after ? [`${text.slice(from, index)}@${after}`] : []
  })

/** The texts of a run, and what the parts of its tokens say. */
const allTexts = (value: unknown): string[] =>
  textsIn(value).flatMap((text) => [text, ...(text.match(inToken) ?? []).flatMap((part) => readPart(part) ?? [])])

/** What the parts of the tokens in a run say. */
const tokenParts = (run: Recorded): string[] =>
  textsIn(run).flatMap((text) => (text.match(inToken) ?? []).flatMap((part) => readPart(part) ?? []))

/** Letters in place of letters and digits in place of digits, so that its form stays. */
function formed(value: string, number: number): string {
  const kept = /^(?:0oa|00[a-z]|aus|[a-z]{3,5}[_|])/.exec(value)?.[0] ?? ''
  const word = `pseudonym${'abcdefghijklmnopqrstuvwxyz'[number % 26]}`
  return (
    kept +
    [...value.slice(kept.length)]
      .map((letter, at) => {
        const stand = word[at % word.length] ?? 'a'
        if (/[a-z]/.test(letter)) return stand
        if (/[A-Z]/.test(letter)) return stand.toUpperCase()
        return /\d/.test(letter) ? String((number + 1) % 10) : letter
      })
      .join('')
  )
}

const escaped = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
/** A value as a word of its own, also behind an escape of a URL. */
const asWord = (values: readonly string[]) =>
  new RegExp(`(?:(?<![\\w-])|(?<=%[0-9a-f]{2}))(?:${values.map(escaped).join('|')})(?![\\w-])`, 'gi')

/** Who is at home at a certificate: what names it is written in its text alone. */
const withoutPem = <T>(value: T): T => {
  if (Array.isArray(value)) return value.map(withoutPem) as T
  if (value === null || typeof value !== 'object') return value
  return Object.fromEntries(
    Object.entries(value).map(([name, inner]) => [
      name,
      (name === 'top' || name === 'topPem') && typeof inner === 'string' ? null : withoutPem(inner),
    ]),
  ) as T
}

/** Certificates that are not everybody's: from the fingerprint of a public one its host can be looked up, and a private root is a company's. */
const fingerprintsIn = (run: Recorded): string[] =>
  run.tape.measured.flatMap((one) => {
    if (one.asked !== 'secure') return []
    const { chain, anchor }: Handshake = one.gave
    return chain
      .map(({ fingerprint }) => fingerprint)
      .filter((own) => own !== anchor?.fingerprint || anchor.store !== 'bundled')
  })

/** A name of a certificate without its kind: `DNS:acme.example`. */
const ofKind = (name: string): string => name.replace(/^(?:DNS|IP Address|IP|URI):/i, '')

/** Every host that a run names, wherever it does. */
function hostsIn({ connection, tape, exchanges, profile }: Recorded, texts: readonly string[]): string[] {
  return [
    ...[profile.domain, profile.well_known_url, profile.authorization_server].flatMap((value) =>
      typeof value === 'string' && bareName.test(value.trim()) ? [value.trim()] : [],
    ),
    connection?.host ?? '',
    ...texts.flatMap((text) => [...text.matchAll(urlHost)].map(([, host = '']) => host)),
    ...tape.measured.flatMap((one) =>
      one.asked === 'secure' ? one.gave.chain.flatMap(({ names }) => names.map(ofKind)) : [],
    ),
    ...tape.measured.flatMap((one) => (one.asked === 'resolve' ? [one.gave.host, one.gave.alias ?? ''] : [])),
    ...exchanges.map(({ proxy }) => proxy.proxy?.replace(/:\d+$/, '') ?? ''),
    ...tape.measured.flatMap((one) => (one.asked === 'proxyFor' ? [one.gave.proxy?.replace(/:\d+$/, '') ?? ''] : [])),
  ]
}

/** What stands for what in one run: longer values first, so that a part of one is not taken for another. */
function replacementsIn(
  run: Recorded,
  tokens: readonly TokenReading[],
  inCloud: InCloud,
  ids: readonly RegExp[],
): Map<string, string> {
  const texts = allTexts([run, tokens])
  const names = new HostNames(inCloud)
  const found = new Map<string, string>()
  const put = (value: string, name: string | null) => {
    if (name !== null && value !== '' && !found.has(value.toLowerCase())) found.set(value.toLowerCase(), name)
  }
  const client = run.profile.client_id
  if (typeof client === 'string' && client.trim().length > 3) put(client.trim(), formed(client.trim(), 0))
  for (const host of hostsIn(run, texts)) {
    const bare = host.replace(/^\*\./, '')
    // A name of one label may be any word; it is replaced as a host of a URL or with its port alone.
    if (bare.includes('.') || bare.includes(':')) put(bare.replace(/^\[|\]$/g, ''), names.of(bare))
  }
  const addresses = /(?<![\w.:])(?:\d{1,3}(?:\.\d{1,3}){3}|[0-9a-f]{0,4}(?::[0-9a-f]{0,4}){2,7})(?![\w:]|\.\d)/gi
  for (const text of texts) for (const [address] of text.matchAll(addresses)) put(address, names.address(address))
  for (const [at, own] of [...new Set(fingerprintsIn(run))].entries())
    put(own, own.replace(/[0-9A-F]{2}/gi, '00').slice(0, -2) + String(at + 1).padStart(2, '0'))
  const used = new Set<string>()
  nameIds(texts, ids, (id) => {
    let number = 1
    while (used.has(formed(id, number)) && number < 500) number += 1
    if (found.has(id.toLowerCase())) return
    used.add(formed(id, number))
    put(id, formed(id, number))
  })
  nameAuthorities(run, put)
  namePeople(tokens, tokenParts(run), put)
  let people = 0
  for (const text of texts)
    for (const address of mailIn(text)) {
      if (found.has(address.toLowerCase())) continue
      people += 1
      put(address, `person-${people}@mail.example`)
    }
  return found
}

/**
 * A run and its tokens with other names for hosts, client IDs, addresses, certificate authorities of a company, and what tokens
 * say about people: the same value has the same name everywhere.
 * @param ids what ids look like that lead to a tenant
 */
export function pseudonymized(
  run: Recorded,
  tokens: readonly TokenReading[],
  inCloud: InCloud,
  ids: readonly RegExp[] = [],
): { run: Recorded; tokens: readonly TokenReading[] } {
  const found = replacementsIn(run, tokens, inCloud, ids)
  if (found.size === 0) return withoutPem({ run, tokens })
  const words = asWord([...found.keys()].sort((a, b) => b.length - a.length))
  const plain = (text: string) => text.replace(words, (value) => found.get(value.toLowerCase()) ?? value)
  const text = (value: string) =>
    plain(
      value.replace(inToken, (part) => {
        const says = readPart(part)
        return says === null ? part : Buffer.from(plain(says)).toString('base64url')
      }),
    )
  return maskedWithin(withoutPem({ run, tokens }), text)
}
