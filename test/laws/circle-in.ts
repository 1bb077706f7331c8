/** A way round the graph, or null. */
export function circleIn(next: ReadonlyMap<string, readonly string[]>): string[] | null {
  const done = new Set<string>()
  const walk = (at: string, path: readonly string[]): string[] | null => {
    if (path.includes(at)) return [...path.slice(path.indexOf(at)), at]
    if (done.has(at)) return null
    for (const to of next.get(at) ?? []) {
      const circle = walk(to, [...path, at])
      if (circle) return circle
    }
    done.add(at)
    return null
  }
  for (const at of next.keys()) {
    const circle = walk(at, [])
    if (circle) return circle
  }
  return null
}
