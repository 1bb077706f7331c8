/** Whether every word of the query is somewhere in the parts, whatever its case. An empty query fits all. */
export function fits(query: string, parts: readonly (string | null | undefined)[]): boolean {
  const hay = parts.filter(Boolean).join(' ').toLowerCase()
  return query
    .toLowerCase()
    .split(/\s+/)
    .every((word) => hay.includes(word))
}

/** Puts items under their headings, in the order in which the headings first appear. */
export function groupBy<T>(
  items: readonly T[],
  headingOf: (item: T) => string,
): readonly { heading: string; items: readonly T[] }[] {
  const groups = new Map<string, T[]>()
  for (const item of items) {
    const heading = headingOf(item)
    const group = groups.get(heading)
    if (group) group.push(item)
    else groups.set(heading, [item])
  }
  return [...groups].map(([heading, items]) => ({ heading, items }))
}
