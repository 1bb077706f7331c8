import type { DiagnosisId } from '../../model/diagnosis-ids.ts'
import type { Refusal } from '../../model/provider.ts'
import { errorOf, withoutNames } from '../received.ts'

/** One cause, and the many ways in which servers put it into words. */
export interface Meaning {
  /** The last word of the row's name. */
  name: string
  diagnosis: DiagnosisId
  says: readonly RegExp[]
  /** Words in the same part that make it another thing. */
  unless?: RegExp
  /** A further condition on what was asked. */
  when?: (refusal: Refusal) => boolean
  possible?: readonly DiagnosisId[]
  proves?: readonly string[]
  /** It is about the keys of an assertion. */
  ofKeys?: true
}

/** What RFC 6749 (sections 4.1.2.1 and 5.2) says of its codes: these words name every cause, and so none. */
const ofSpecification: readonly RegExp[] = [
  /unknown client, no client authentication included,? or unsupported authentication method/g,
  /requested scope is invalid, unknown,? (or )?malformed(,? or exceeds the scope granted by the resource owner)?/g,
  /request is missing a (required )?parameter, includes an? .{0,200}?otherwise malformed/g,
  /provided authorization grant .{0,250}?issued to another client/g,
  /client is not authorized to (request|perform) .{0,40}?using this method/g,
]

/** Two words for one thing are no choice between two things. */
const sameThing: readonly RegExp[] = [
  /\b(invalid|incorrect|wrong|bad|unknown) or (?=(invalid|incorrect|wrong|bad|unknown|unregistered|unrecognized)\b)/g,
  /\b(disabled|inactive|deactivated|suspended|blocked) or (?=(disabled|inactive|deactivated|suspended|blocked)\b)/g,
  /(?<=\bsecret (is |was |has )?)(invalid|incorrect|wrong|expired|revoked) or (has |is )?(?=(invalid|incorrect|wrong|expired|revoked)\b)/g,
  /\b(ip|ip address|network) or (?=(ip|network)\b)/g,
  /\b(client_secret_\w{4,5}|private_key_jwt) or (?=client_secret_|private_key_jwt)/g,
]

/** Words that leave a choice, or that ask to look whether it is so. */
const doubtful =
  /\b(or|either|may|might|maybe|perhaps|possibly|probably|if|whether)\b|(^|\bplease|[,:]) ?(check|verify|ensure|make sure)\b|\/|\bid(entifier)? (and|&) (client[ _-]?)?secret\b/

/** The names of methods are words of the specifications, also in quotes. */
const quotedMethod = /(['"`])(client_secret_\w{3,8}|private_key_jwt|(?:self_signed_)?tls_client_auth)\1/g

const shortened = (text: string): string => {
  const plain = ofSpecification.reduce((rest, known) => rest.replace(known, ' '), text)
  return sameThing.reduce((rest, pair) => rest.replace(pair, ''), plain)
}

/** With an assertion, these words are about it, and it has rows of its own. */
const ofAssertion =
  /assertion|\bjwt\b|\bclaims?\b|\b(kid|jti|aud|exp|iat|nbf|sub)\b|signature|signing|\balg(orithm)?\b|\bkey id\b/

/** Whether this client proved itself with an assertion. */
export const signed = ({ method }: Pick<Refusal, 'method'>): boolean => method?.endsWith('_jwt') ?? false

const means = (meaning: Meaning, part: string): boolean =>
  meaning.says.some((words) => words.test(part)) && !meaning.unless?.test(part)

export interface Heard {
  /** The one meaning that the words leave no doubt of. */
  sure: Meaning | null
  /** The causes that were named beside others. */
  possible: readonly DiagnosisId[]
}

/** What the words of a refusal mean: one cause, or several that nobody can choose between. */
export function hear(meanings: readonly Meaning[], refusal: Refusal): Heard {
  const { description } = errorOf(refusal.answer)
  const text = shortened(withoutNames(description.slice(0, 2000).replace(quotedMethod, '$2'), refusal))
  const sure = new Map<DiagnosisId, Meaning>()
  const named = new Set<DiagnosisId>()
  for (const part of text.split(/[.!?;](?= |$)/)) {
    const other = signed(refusal) && ofAssertion.test(part)
    for (const meaning of meanings) {
      if ((other && !meaning.ofKeys) || !means(meaning, part) || !(meaning.when?.(refusal) ?? true)) continue
      named.add(meaning.diagnosis)
      if (!doubtful.test(part) && !sure.has(meaning.diagnosis)) sure.set(meaning.diagnosis, meaning)
    }
  }
  const [only = null] = sure.size === 1 ? sure.values() : []
  return { sure: only, possible: only ? [] : [...named] }
}
