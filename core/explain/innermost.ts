import { placeInOrder } from '../diagnoses/area-order.ts'
import type { Reading } from './read.ts'
import type { Sign } from './signs.ts'

const nested =
  /caused by|--->|\[cause\]|nested exception|caused by:|during handling of the above|the above exception was|inner exception/

const chained = /during handling of the above exception|the above exception was the direct cause/

/** What Python prints first is the innermost: of several tracebacks the first one counts. */
function firstTraceback(reading: Reading, from: number, to: number): number | null {
  const text = reading.folded.slice(from, to)
  const at = text.search(chained)
  return at < 0 ? null : from + at
}

/** Which of two signs that were said at once says more: a proved one, or the one that leaves less open. */
const decidedBy = (inner: Sign, others: readonly Sign[]): Sign => {
  if (inner.diagnosis) return inner
  const sure = others.find(({ diagnosis }) => diagnosis !== null && inner.possible.includes(diagnosis))
  if (sure) return sure
  const narrower = others.find(
    ({ diagnosis, possible }) =>
      diagnosis === null &&
      possible.length > 0 &&
      possible.length < inner.possible.length &&
      possible.every((id) => inner.possible.includes(id)),
  )
  return narrower ?? inner
}

const order = (sign: Sign): number => placeInOrder(sign.diagnosis ?? sign.possible[0] ?? '')

const isOpen = ({ kind, diagnosis }: Sign): boolean => kind === 'wording' && diagnosis === null

/** What could not be reached is followed, on its line, by why: words that leave all open give way to those after them. */
const lastOfLines = (signs: readonly Sign[]): readonly Sign[] =>
  signs.filter(
    (sign) =>
      !isOpen(sign) ||
      !/^failed to|^unable to|^could ?n.t|^error/i.test(sign.what) ||
      !signs.some(
        (other) => other.line === sign.line && other.at > sign.at && other.possible.join() !== sign.possible.join(),
      ),
  )

/** The cause of one entry: the innermost where one thing stands within another, else the earliest in the order of areas. */
function causeOf(reading: Reading, signs: readonly Sign[]): Sign | undefined {
  const said = signs.filter(({ diagnosis, possible }) => diagnosis !== null || possible.length > 0)
  // What the server said of the request stands in the middle of all that was made of it.
  const ofServer = said.filter(({ kind, diagnosis }) => kind !== 'wording' && diagnosis !== null)
  const span = reading.entries[signs[0]?.entry ?? 0]
  const text = reading.folded.slice(span?.from ?? 0, span?.to ?? 0)
  const until = span ? firstTraceback(reading, span.from, span.to) : null
  const early = until === null ? said : said.filter(({ at }) => at < until)
  const among = lastOfLines(early.length > 0 ? early : said)
  const oneLine = new Set(among.map(({ line }) => line)).size === 1
  const network = among.filter((sign) => sign.kind === 'wording' && order(sign) < placeInOrder('http.x'))
  if (ofServer[0] && network.every(({ diagnosis }) => diagnosis === null)) return ofServer[0]
  const inner =
    oneLine || nested.test(text)
      ? among.at(-1)
      : among.toSorted(
          (a, b) => Number(b.diagnosis !== null) - Number(a.diagnosis !== null) || order(a) - order(b) || a.at - b.at,
        )[0]
  return inner && decidedBy(inner, said)
}

/** The cause of every entry of the paste. */
export function innermost(reading: Reading, signs: readonly Sign[]): Sign[] {
  const byEntry = new Map<number, Sign[]>()
  for (const sign of signs) byEntry.set(sign.entry, [...(byEntry.get(sign.entry) ?? []), sign])
  return [...byEntry.values()].flatMap(
    (some) =>
      causeOf(
        reading,
        some.toSorted((a, b) => a.at - b.at),
      ) ?? [],
  )
}
