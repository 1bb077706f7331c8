import { saysNetworkBlocks } from '../../devices/block-pages.ts'
import { edgeOf } from '../../devices/edges.ts'
import { productOf } from '../../devices/products.ts'
import { excerpt } from '../../model/excerpt.ts'
import type { Answer } from '../../model/exchange.ts'
import { titleOf } from '../../model/scan.ts'

/** A proxy names itself in `Via` also in an answer that it only passed on. */
const own = ({ headers }: Answer) => ({ ...headers, via: undefined })

/** Whether a device on the way made an answer, and not the provider itself. */
export const byDevice = (answer: Answer): boolean =>
  !answer.isJson &&
  (productOf(own(answer), answer.body) !== null ||
    ((answer.status < 500 || answer.status === 503) && saysNetworkBlocks(answer.body)))

/** Who made a page that is not the API's, and what is odd about an answer, as far as it shows. */
function makerOf(answer: Answer): string | undefined {
  if (answer.isJson) return undefined
  const title = titleOf(answer.body)
  const product = productOf(answer.headers, answer.body) ?? edgeOf(answer.headers, answer.body)
  const page = title ? `The page is titled "${title}"` : 'The answer'
  if (product) return `${page}${title ? ' and' : ''} looks like ${product}.`
  if (title) return `${page}.`
  const body = answer.body.trim()
  if (body === '') return answer.status < 300 ? 'The answer is empty.' : undefined
  const packed = answer.headers['content-encoding']
  if (packed && packed !== 'identity') return `It is packed (${excerpt(packed, 40)}) in a way that cannot be undone.`
  return /^[{[]/.test(body) ? 'It begins like data (JSON) and is cut off or damaged.' : undefined
}

/** When to try again, by the headers of the answer alone. */
function waitOf({ headers, at, limitEnds }: Answer): string | undefined {
  const wait = headers['retry-after'] ?? ''
  const served = Date.parse(headers.date ?? '') || at
  if (/^\d+$/.test(wait)) return `It asks to wait ${wait} s.`
  const reset = Number(limitEnds) * 1000
  const until = Date.parse(wait) || reset
  return until > 0 ? `Try again in ${Math.max(0, Math.round((until - served) / 1000))} s.` : undefined
}

/** What an answer's own headers and page add to a diagnosis: where it points, when to try again, who made it. */
export function detailOf(answer: Answer): string | undefined {
  const { location } = answer.headers
  const maker = makerOf(answer)
  if (location) {
    const product = productOf({ location }, '')
    return `It points to ${excerpt(location, 200)}.${product ? ` That is ${product}.` : ''}`
  }
  const wait = answer.status === 429 || answer.status === 503 ? waitOf(answer) : undefined
  return [wait, maker].filter(Boolean).join(' ') || undefined
}
