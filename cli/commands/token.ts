import { keepSecret } from '../../core/app/known-secrets.ts'
import type { TokenView } from '../../core/contract/values.ts'
import type { JsonObject } from '../../core/model/facts.ts'
import { providerIds } from '../../core/model/provider-ids.ts'
import { asObject } from '../../core/oauth/json.ts'
import { readKeySet } from '../../core/oauth/key-set.ts'
import { decodeToken } from '../../core/oauth/token.ts'
import { providerByClaims } from '../../core/providers/by-claims.ts'
import { providers } from '../../core/providers/index.ts'
import { padded } from '../../core/report/columns.ts'
import { createMask } from '../../core/report/redact.ts'
import { inspectToken } from '../../core/run/inspect-token.ts'
import { tokenViewOf } from '../../core/words/token-view.ts'
import { wordsIn } from '../../core/words/words.ts'
import { oneOf, readOptions } from '../arguments.ts'
import { readText } from '../inputs.ts'
import { print, printJson } from '../say.ts'
import { exit, UsageError } from '../usage.ts'
import type { CliWords, Spoken } from '../words/index.ts'

/** `token inspect`: decodes a token from standard input, and verifies it if a key set is given. */
export async function token([action, ...args]: readonly string[], { words, language }: Spoken): Promise<number> {
  if (action !== 'inspect') throw new UsageError((wrong) => wrong['token-action'])
  const options = readOptions('token inspect', args, {
    jwks: { type: 'string' },
    issuer: { type: 'string' },
    audience: { type: 'string' },
    'client-id': { type: 'string' },
    scope: { type: 'string' },
    provider: { type: 'string' },
    format: { type: 'string' },
  })
  const format = oneOf('format', options.format, ['text', 'json'], 'text')
  const raw = tokenIn(readText('token', '-'))
  if (raw) keepSecret('token', raw)
  if (raw === '') throw new UsageError((wrong) => wrong['no-token'])
  const decoded = decodeToken(raw)
  const named = oneOf('provider', options.provider, providerIds, providerByClaims(decoded.claims))
  const { claims } = providers[named]
  const reading = await inspectToken({
    kind: decoded.claims?.nonce === undefined ? 'access' : 'id',
    token: decoded,
    expected: {
      issuer: options.issuer,
      audience: options.audience,
      client_id: options['client-id'],
      scopes: options.scope?.split(' ').filter(Boolean),
    },
    keys: options.jwks === undefined ? null : keysIn(readText('--jwks', options.jwks)),
    scopeClaims: claims.scope,
    meanings: claims.meanings,
    kindOf: claims.kindOf,
    at: Date.now(),
    whole: false,
    mask: createMask().line,
  })
  const view = tokenViewOf(reading, wordsIn(language))
  if (format === 'json') printJson(view)
  else print(asText(view, words.token))
  return sound(view) ? exit.ok : exit.failed
}

/** A token, or the whole response of a token endpoint, as it was copied. */
function tokenIn(text: string): string {
  const trimmed = text
    .trim()
    .replace(/^Bearer\s+/i, '')
    .replace(/^["']|["']$/g, '')
  if (!trimmed.startsWith('{')) return trimmed
  try {
    const body = asObject(JSON.parse(trimmed))
    const found = body?.access_token ?? body?.id_token
    return typeof found === 'string' ? found : trimmed
  } catch {
    return trimmed
  }
}

function keysIn(text: string): readonly JsonObject[] {
  let parsed: unknown
  try {
    parsed = JSON.parse(text)
  } catch {
    throw new UsageError((wrong) => wrong['jwks-json'])
  }
  const { keys } = readKeySet(asObject(parsed)?.keys === undefined ? { keys: [parsed] } : parsed)
  if (!keys) throw new UsageError((wrong) => wrong['jwks-keys'])
  return keys
}

/** Whether the token is readable, its signature is not refuted, and every expected value matches. */
const sound = ({ form, signature, claims, header }: TokenView): boolean =>
  form === 'jwt' && signature.state !== 'refuted' && ![...claims, ...header].some(({ holds }) => holds === false)

function asText(view: TokenView, words: CliWords['token']): string {
  const rows = (list: TokenView['claims']) =>
    list.flatMap(({ name, value, meaning, expected, holds }) => [
      `  ${holds === false ? '✗' : holds ? '✓' : ' '} ${padded(name, 12)} ${value}`,
      `      ${meaning}`,
      ...(holds === false ? [`      ${words.expected({ value: String(expected) })}`] : []),
    ])
  const { signature, lifetime } = view
  const mark = { verified: '✓', refuted: '✗', unchecked: ' ' }[signature.state]
  return [
    view.says,
    ...(view.header.length > 0 ? ['', words.header, ...rows(view.header)] : []),
    ...(view.claims.length > 0 ? ['', words.claims, ...rows(view.claims)] : []),
    '',
    words.signature,
    `  ${mark} ${signature.says}`,
    ...(lifetime?.seconds != null && lifetime.expiresAt !== null
      ? ['', words.lifetime({ n: lifetime.seconds, until: Date.parse(lifetime.expiresAt) })]
      : []),
  ].join('\n')
}
