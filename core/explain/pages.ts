import { saysBlocked, titledBlocked } from '../devices/block-pages.ts'
import { asksForLogin } from '../devices/portals.ts'
import { productIn } from '../devices/products.ts'
import type { DiagnosisId } from '../model/diagnosis-ids.ts'
import type { ProviderId } from '../model/provider-ids.ts'
import { titleOf } from '../model/scan.ts'
import { wordsOf } from '../oauth/authorize-response.ts'
import type { Meaning } from './meanings.ts'
import { meaningOfPage, meaningOfSentence } from './refusals.ts'

/** A page of HTML in the paste, and what it says. */
export interface Page {
  title: string | null
  /** The product on the network path that made it, where it names itself. */
  maker: string | null
  diagnosis: DiagnosisId | null
  possible: readonly DiagnosisId[]
  meaning: Meaning | null
}

const begin = /<(?:!doctype html|html|head|title|body)\b/i

const ofError = /error|denied|forbidden|blocked|invalid|problem|oops|\b40[0-9]\b|bad request|not allowed|refused/i

/** As much of a page as is read: what it says stands at its beginning. */
const longest = 100_000

/** The page of a paste, or null. */
export function pageIn(paste: string, provider: ProviderId | null): Page | null {
  const at = paste.search(begin)
  if (at < 0) return null
  const body = paste.slice(at, at + longest)
  const title = titleOf(body)
  const words = wordsOf(body)
  const page = { title, maker: null, diagnosis: null, possible: [], meaning: null }
  const blocked = titledBlocked(body) || (ofError.test(title ?? words.slice(0, 300)) && saysBlocked(body))
  if (blocked) {
    const maker = productIn(body.slice(0, 20_000))
    // A proxy that names itself refused it; without a name it may be the provider, which refuses addresses too.
    return maker
      ? { ...page, maker, diagnosis: 'proxy.refused', possible: ['http.blocked'] }
      : { ...page, possible: ['http.blocked', 'proxy.refused'] }
  }
  if (asksForLogin(body)) return { ...page, possible: ['portal.captive'] }
  if (!ofError.test(title ?? '') && !ofError.test(words.slice(0, 300))) return page
  const sentence = sentencesOf(words)
    .map((each) => meaningOfSentence(each, provider))
    .find((each) => each !== null)
  return { ...page, meaning: sentence ?? meaningOfPage(words, provider) }
}

/** Sentences of a page and what they begin with: titles stand before them without a full stop. */
const sentencesOf = (words: string): string[] => {
  const parts = words.split(/(?<=[.!?])\s+|(?:Description|Error|Message|Details)\s?:\s?/i).slice(0, 12)
  return [words, ...parts.filter((part) => part.length > 8)]
}
