/**
 * The URL of a path of the tenant. What an answer names as the next page comes from outside: it must not lead elsewhere.
 * @param origin the tenant's own address
 * @throws Error where the path is not one, or leads to another address
 */
export function urlBelow(origin: string, path: string): string {
  const url = URL.parse(origin + path)
  if (!path.startsWith('/') || url?.origin !== URL.parse(origin)?.origin || url?.username || url?.password)
    throw new Error('the path leads to another address')
  return url?.href ?? ''
}
