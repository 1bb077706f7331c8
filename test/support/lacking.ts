/**
 * The paths of the entries that a catalog has in English and lacks in another language, or that are not of the same kind there.
 * A list of clicks may be longer or shorter, but never empty where it is not in English.
 */
export function lacking(english: unknown, other: unknown, path = ''): string[] {
  if (english === null) return other === null ? [] : [path]
  if (other === undefined || other === null || typeof other !== typeof english || other === '') return [path]
  if (Array.isArray(english)) return Array.isArray(other) && other.length > 0 === english.length > 0 ? [] : [path]
  if (typeof english !== 'object') return []
  return Object.entries(english).flatMap(([key, entry]) =>
    lacking(entry, Object.getOwnPropertyDescriptor(other, key)?.value, path === '' ? key : `${path} › ${key}`),
  )
}
