/** A word without the login, if it contains a URL. */
function safe(word: string): string {
  const [scheme = '', ...rest] = word.split('://')
  if (rest.length === 0) return word
  const address = rest.join('://')
  const login = address.lastIndexOf('@') + 1
  const [place = '', query] = address.slice(login).split('?', 2)
  const asked = query === undefined ? '' : `?***${word.endsWith(')') ? ')' : ''}`
  return `${scheme}://${login > 0 ? '***@' : ''}${place}${asked}`
}

/** A text without the user info and the query of every URL in it. If in doubt, more is removed. */
export const withoutCredentials = (text: string): string => text.split(/(\s)/).map(safe).join('')

/** The innermost reason in one line, without credentials. The caller already says that a download failed. */
export function reasonOf(error: unknown): string {
  const { message = String(error), cause, errors } = error as Error & { errors?: unknown[] }
  const inner = cause ?? (message ? undefined : errors?.[0])
  if (inner instanceof Error) return reasonOf(inner)
  return withoutCredentials(message.split('\n')[0] ?? '').slice(0, 200)
}
