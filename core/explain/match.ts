import type { DiagnosisId } from '../model/diagnosis-ids.ts'
import type { Wording } from '../model/wording.ts'
import { folded } from './decode.ts'
import { placeIn, type Reading, tellsSuccess } from './read.ts'
import { wordings } from './wordings/index.ts'

/** A wording that stands in the paste. */
export interface Match {
  wording: Wording
  /** Place in `Reading.folded`, and where it ends. */
  at: number
  to: number
  line: number
  entry: number
  /** What it means here: a number may have decided. */
  diagnosis: DiagnosisId | null
  possible: readonly DiagnosisId[]
}

interface Known {
  wording: Wording
  pieces: readonly string[]
}

/** So far apart the pieces of one wording may stand. */
const reach = 300

/** Of one wording so many places are looked at. */
const mostPlaces = 400

const known: readonly Known[] = wordings.map((wording) => ({
  wording,
  pieces: wording.text.split('…').map((piece) => folded(piece).trim()),
}))

const letter = /[a-z0-9]/
const isLetter = (character: string): boolean => letter.test(character)

/** Whether a word begins there: `invalid signature` is not within `unsignedinvalid signature`. */
const beginsWord = (text: string, at: number): boolean => !(isLetter(text.charAt(at)) && isLetter(text.charAt(at - 1)))

/** Whether a word ends there: `invalid signature` is not within `invalid signatures`. */
const endsWord = (text: string, to: number): boolean => !(isLetter(text.charAt(to - 1)) && isLetter(text.charAt(to)))

/** Where the words that begin here end; null where the rest of them does not follow. */
function endOf(text: string, pieces: readonly string[], at: number): number | null {
  let to = at + (pieces[0]?.length ?? 0)
  for (const piece of pieces.slice(1)) {
    const next = text.slice(to, to + reach + piece.length).indexOf(piece)
    if (next < 0) return null
    to += next + piece.length
  }
  return endsWord(text, to) ? to : null
}

const errorSign =
  /\b(errors?|err|exceptions?|fail(ed|ure|s|ing)?|fatal|panic|traceback|caused by|warn(ing)?|denied|unauthorized|unable|can ?not|cant|could not|couldnt|401|403|407|429|5\d\d)\b|error|exception/

/** Text that tells a reader what to do when something is seen: nobody saw it there. */
const advice =
  /\bif you(r|re)?\b|\byou (may|might|can|will|could) (see|get|receive)\b|\bwhen you (see|get)\b|\bfor example\b|\be\.g\./

const around = (text: string, from: number, to: number, width: number): string =>
  text.slice(Math.max(0, from - width), to + width)

const numberAfter = /^[^a-z0-9]{0,6}(?:status |code |http\/[\d.]{1,3} |=)?(\d{1,3})(?!\d)/

function meaning(wording: Wording, text: string, at: number, to: number): Pick<Match, 'diagnosis' | 'possible'> {
  if (!wording.number) return { diagnosis: wording.diagnosis, possible: wording.possible }
  const within = wording.text.includes('…') ? /(?<!\d)(\d{3})(?!\d)/.exec(text.slice(at, to))?.[1] : undefined
  const number = within ?? numberAfter.exec(text.slice(to, to + 40))?.[1]
  const diagnosis = number === undefined ? null : (wording.number[number] ?? wording.number.other ?? null)
  return { diagnosis, possible: diagnosis ? [] : wording.possible }
}

function fitsHere({ wording }: Known, reading: Reading, at: number, to: number, entry: number): boolean {
  const { folded: text, entries, starts, lines } = reading
  const span = entries[entry]
  const whole = () => text.slice(Math.max(span?.from ?? 0, at - 20_000), Math.min(span?.to ?? to, to + 20_000))
  if (wording.unless?.test(around(text, at, to, 24))) return false
  if (wording.near && !wording.near.test(around(text, at, to, 160))) return false
  if (wording.beside && !wording.beside.test(whole())) return false
  if (
    wording.plain &&
    !errorSign.test(`${text.slice(Math.max(span?.from ?? 0, at - 2000), at)} ${text.slice(to, to + 400)}`)
  )
    return false
  const line = placeIn(starts, at)
  if (tellsSuccess(lines[line]?.text ?? '')) return false
  const begin = starts[line] ?? 0
  return !advice.test(text.slice(Math.max(begin, at - 200), at))
}

/** Without those that stand within a longer one, or at the same place with fewer letters. */
function longestOnly(matches: readonly Match[]): Match[] {
  const sorted = matches.toSorted((a, b) => a.at - b.at || b.to - a.to)
  const kept: Match[] = []
  let covered = -1
  let open: Match | null = null
  for (const match of sorted) {
    if (open && match.to <= covered && !(match.at === open.at && match.to === open.to)) continue
    if (open && match.at === open.at && match.to === open.to && match.wording.kind === 'wrapper') continue
    kept.push(match)
    if (match.to > covered) {
      covered = match.to
      open = match
    }
  }
  return kept
}

/** Every known wording of a paste, in its order. */
export function matchesIn(reading: Reading): Match[] {
  const { folded: text, starts, entries } = reading
  const begins = entries.map(({ from }) => from)
  const found: Match[] = []
  for (const each of known) {
    const [head = ''] = each.pieces
    let places = 0
    for (let at = text.indexOf(head); at >= 0; at = text.indexOf(head, at + head.length)) {
      if (!beginsWord(text, at)) continue
      places += 1
      if (places > mostPlaces) break
      const to = endOf(text, each.pieces, at)
      if (to === null) continue
      const entry = placeIn(begins, at)
      if (!fitsHere(each, reading, at, to, entry)) continue
      found.push({
        wording: each.wording,
        at,
        to,
        line: placeIn(starts, at),
        entry,
        ...meaning(each.wording, text, at, to),
      })
    }
  }
  return longestOnly(found)
}
