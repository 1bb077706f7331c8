import type { DiagnosisId } from '../model/diagnosis-ids.ts'
import type { Answer } from '../model/exchange.ts'
import type { Flow, Guide } from '../model/guide.ts'
import type { Explanation, Refusal } from '../model/provider.ts'
import { type ProviderId, providerIds } from '../model/provider-ids.ts'
import { catalogues, providers } from '../providers/index.ts'
import type { ServerError } from './errors.ts'
import { firstNamed, general, isOwn, type Meaning, meant, named } from './meanings.ts'

/** What nobody would name so: rows that ask whether a scope or an audience was sent must not think that none was. */
const untold = 'x-not-told-x'

/** A paste does not say which guide it is about; rows ask for the flow, and for what a product needs. */
const guideOf = (provider: ProviderId, flow: Flow): Guide =>
  ({ id: '', provider, flow, fields: [], steps: [], relyingParty: { name: '' } }) as unknown as Guide

function answerOf(
  { code, description }: Pick<ServerError, 'code' | 'description'>,
  status: number,
  url: string,
): Answer {
  const json = /^E\d/.test(code)
    ? { errorCode: code, errorSummary: description }
    : { error: code, error_description: description }
  const body = JSON.stringify(json)
  const exchange = { url } as Answer['exchange']
  return { exchange, status, headers: {}, body, json, isJson: true, at: 0, limitEnds: null }
}

type At = Refusal['at']

const ofAssertion = /client_assertion|\bassertion\b|\bjwt\b|private_key_jwt/i

/** The ways in which the request may have been made, the likeliest first. */
function waysOf(error: ServerError): { at: At; flow: Flow; method: string }[] {
  const { code, description, inAddress } = error
  const usual = ofAssertion.test(description) ? ['private_key_jwt', 'client_secret_basic'] : ['client_secret_basic']
  const token = usual.flatMap((method) => [
    { at: 'token' as const, flow: 'client_credentials' as const, method },
    { at: 'token' as const, flow: 'authorization_code' as const, method },
  ])
  const authorize = [{ at: 'authorize' as const, flow: 'authorization_code' as const, method: usual[0] ?? '' }]
  const api = [{ at: 'api' as const, flow: 'client_credentials' as const, method: usual[0] ?? '' }]
  if (inAddress) return [...authorize, ...token]
  // The same code means another thing there, and nothing says that it came from there.
  if (wordless(error) || code === 'invalid_client') return token
  return /^E\d{7}/.test(code) ? [...token, ...api, ...authorize] : [...token, ...authorize]
}

/** Words of HTTP that name a status. */
const phrases: Readonly<Record<string, number>> = { unauthorized: 401, forbidden: 403 }

/** A body alone does not say with which status it came, unless its words do. Who may not have a token is refused with 403. */
function statusesOf({ code, description, status, inAddress }: ServerError, at: At): readonly number[] {
  if (status !== null) return [status]
  if (inAddress || at !== 'token') return [400]
  const phrase = phrases[description.toLowerCase().trim()]
  if (phrase !== undefined) return [phrase]
  return code === 'access_denied' ? [400, 403] : [400]
}

interface Asked {
  error: ServerError
  url: string
  values: Refusal['values']
}

function explainAt(provider: ProviderId, { error, url, values }: Asked): Explanation[] {
  return waysOf(error).flatMap(({ at, flow, method }) =>
    statusesOf(error, at).map((status) =>
      providers[provider].explain({
        at,
        method,
        guide: guideOf(provider, flow),
        values: { scope: untold, audience: untold, ...values },
        answer: answerOf(error, status, url),
      }),
    ),
  )
}

/** A code that is refused for several reasons, without a word that says for which. */
const codeRefused = ['login.code-refused', 'login.redirect-uri', 'login.pkce-required'] as const
const userRefused = ['login.user-not-assigned', 'policy.no-match', 'login.cancelled'] as const

const wordless = ({ code, description }: ServerError): boolean =>
  description === '' || description.toLowerCase().replace(/[ _]/g, '') === code.replaceAll('_', '')

/**
 * What an error means. The catalogue of the provider decides where it is known; else that of any server, and the words that
 * one provider alone has.
 */
export function meaningOf(asked: Asked, provider: ProviderId | null): Meaning {
  const { error } = asked
  // A code, a refresh token and an assertion are grants: only words tell which of them was refused.
  if (
    error.code === 'invalid_grant' &&
    !/\bcode\b|redirect|user|password|assertion|\bpkce\b|verifier/i.test(error.description)
  )
    return { diagnosis: null, possible: /refresh/i.test(error.description) ? ['token.refused'] : codeRefused, provider }
  if (provider) {
    const told = firstNamed(provider, explainAt(provider, asked))
    return told.diagnosis || told.possible.length > 0 ? told : { ...told, possible: openOf(error) }
  }
  // Words of its own show a provider, or a code that is a number; a code of the specifications does not.
  const showsOne = !wordless(error) || /\d{3}/.test(error.code)
  const own = providerIds.flatMap((id) =>
    (showsOne ? explainAt(id, asked) : [])
      .filter((each) => !general.has(each.diagnosis))
      .slice(0, 1)
      .filter((each) => isOwn(id, each, error.description))
      .map((each) => meant(id, each)),
  )
  const [first] = own
  if (
    first &&
    own.every(({ diagnosis, possible }) => `${diagnosis} ${possible}` === `${first.diagnosis} ${first.possible}`)
  )
    return own.length > 1 ? { ...first, provider: null } : first
  if (own.length > 1)
    return {
      diagnosis: null,
      possible: [...new Set(own.flatMap(({ diagnosis, possible }) => diagnosis ?? possible))],
      provider: null,
    }
  const told = firstNamed('any', explainAt('any', asked))
  return {
    ...told,
    provider: null,
    possible: told.diagnosis || told.possible.length > 0 ? told.possible : openOf(error),
  }
}

const openOf = ({ code }: ServerError): readonly DiagnosisId[] =>
  code === 'access_denied' ? userRefused : ['token.refused']

/** The cause that a sentence names by words that one provider alone has; null for any other sentence. */
export function meaningOfSentence(sentence: string, only: ProviderId | null): Meaning | null {
  const error: ServerError = { code: '', description: sentence, status: null, inAddress: false, entry: 0, line: 0 }
  for (const id of only ? [only] : providerIds) {
    const sure = explainAt(id, { error, url: '', values: {} }).find(
      (each) => !general.has(each.diagnosis) && isOwn(id, each, sentence),
    )
    if (sure) return named(id, sure)
  }
  return null
}

/** What a page of an authorize endpoint says that shows an error, in the words of its provider or of any. */
export function meaningOfPage(words: string, only: ProviderId | null): Meaning | null {
  const provider = only ?? 'any'
  const error: ServerError = { code: '', description: words, status: null, inAddress: true, entry: 0, line: 0 }
  const [explained] = explainAt(provider, { error, url: '', values: {} })
  const byWords =
    explained &&
    catalogues[provider].some((row) => row.row === explained.row && row.text instanceof RegExp && !row.text.test(''))
  return explained && byWords && !general.has(explained.diagnosis) ? named(provider, explained) : null
}
