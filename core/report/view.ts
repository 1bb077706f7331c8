/**
 * One reading of a text: what stands there once something in it is decoded, and from where in the text that came. Secrets
 * are looked for in readings and hidden in the text itself.
 */
export interface View {
  text: string
  /** The stretch of the text that came from which a stretch of this reading was made. */
  source(from: number, to: number): Stretch
}
export type Stretch = readonly [from: number, to: number]

export const asItCame = (text: string): View => ({ text, source: (from, to) => [from, to] })

/**
 * The same view with every match of a pattern replaced; what `make` gives null for stays. Null when nothing changed.
 * The pattern must be global and linear.
 */
export function rewritten(view: View, pattern: RegExp, make: (match: RegExpMatchArray) => string | null): View | null {
  /** Where each replacement stands in the new text, how long it is, and what it stands for. */
  const at: number[] = []
  const width: number[] = []
  const from: number[] = []
  const until: number[] = []
  const pieces: string[] = []
  let length = 0
  let end = 0
  for (const match of view.text.matchAll(pattern)) {
    const made = make(match)
    if (made === null) continue
    const index = match.index ?? 0
    pieces.push(view.text.slice(end, index), made)
    length += index - end
    at.push(length)
    width.push(made.length)
    from.push(index)
    end = index + match[0].length
    until.push(end)
    length += made.length
  }
  if (at.length === 0) return null
  pieces.push(view.text.slice(end))
  /** The last replacement that does not begin after a place. */
  const before = (place: number): number => {
    let low = 0
    let high = at.length
    while (low < high) {
      const half = (low + high) >>> 1
      if ((at[half] as number) <= place) low = half + 1
      else high = half
    }
    return low - 1
  }
  const placeOf = (place: number, edge: 'start' | 'end'): number => {
    const index = before(place)
    if (index < 0) return edge === 'start' ? place : place + 1
    const beyond = place - (at[index] as number) - (width[index] as number)
    if (beyond < 0) return (edge === 'start' ? from[index] : until[index]) as number
    return (until[index] as number) + beyond + (edge === 'start' ? 0 : 1)
  }
  return {
    text: pieces.join(''),
    source: (start, to) => view.source(placeOf(start, 'start'), placeOf(to - 1, 'end')),
  }
}
