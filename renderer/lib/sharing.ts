/** Loads by a key. Who asks for the same key meanwhile gets what is being loaded already. A failure is not kept. */
export function sharing<T>(load: (key: string) => Promise<T>): (key: string) => Promise<T> {
  let now: { key: string; found: Promise<T> } | null = null
  return (key) => {
    if (now?.key === key) return now.found
    const found = load(key).finally(() => {
      if (now?.found === found) now = null
    })
    now = { key, found }
    return found
  }
}
