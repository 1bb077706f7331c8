import { saysNetworkBlocks } from '../../devices/block-pages.ts'
import { edgeOf } from '../../devices/edges.ts'
import { makerOf, productOf } from '../../devices/products.ts'
import { excerpt } from '../../model/excerpt.ts'
import type { Answer } from '../../model/exchange.ts'
import type { Said } from '../../model/said.ts'
import { titleOf } from '../../model/scan.ts'
import { said } from '../../words/said.ts'

/** Whether a device on the way made an answer, and not the provider itself. */
export const byDevice = (answer: Answer): boolean =>
  !answer.isJson &&
  (makerOf(answer) !== null || ((answer.status < 500 || answer.status === 503) && saysNetworkBlocks(answer.body)))

/** Who made a page that is not the API's, and what is odd about an answer, as far as it shows. */
function pageMaker(answer: Answer): Said | undefined {
  if (answer.isJson) return undefined
  const title = titleOf(answer.body)
  const product = productOf(answer.headers, answer.body) ?? edgeOf(answer.headers, answer.body)
  if (product) return title ? said('http.titled-like', { title, product }) : said('http.looks-like', { product })
  if (title) return said('http.titled', { title })
  const body = answer.body.trim()
  if (body === '') return answer.status < 300 ? said('http.no-body') : undefined
  const coding = answer.headers['content-encoding']
  if (coding && coding !== 'identity') return said('http.packed', { coding: excerpt(coding, 40) })
  return /^[{[]/.test(body) ? said('http.damaged') : undefined
}

/** When to try again, by the headers of the answer alone. */
function waitOf({ headers, at, limitEnds }: Answer): Said | undefined {
  const wait = headers['retry-after'] ?? ''
  const served = Date.parse(headers.date ?? '') || at
  if (/^\d+$/.test(wait)) return said('http.wait-for', { seconds: wait })
  const reset = Number(limitEnds) * 1000
  const until = Date.parse(wait) || reset
  return until > 0
    ? said('http.try-again-in', { seconds: Math.max(0, Math.round((until - served) / 1000)) })
    : undefined
}

/** What an answer's own headers and page add to a diagnosis: where it points, when to try again, who made it. */
export function detailOf(answer: Answer): readonly Said[] | undefined {
  const { location } = answer.headers
  if (location) {
    const product = productOf({ location }, '')
    const url = excerpt(location, 200)
    return [product ? said('http.redirects-to-product', { url, product }) : said('http.redirects-to', { url })]
  }
  const wait = answer.status === 429 || answer.status === 503 ? waitOf(answer) : undefined
  const says = [wait, pageMaker(answer)].filter((line) => line !== undefined)
  return says.length > 0 ? says : undefined
}
