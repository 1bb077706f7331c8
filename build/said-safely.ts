/** A word without what signs in, where there is an address in it. */
function safe(word: string): string {
  const [scheme = '', ...rest] = word.split('://')
  if (rest.length === 0) return word
  const address = rest.join('://')
  const login = address.lastIndexOf('@') + 1
  const [place = '', query] = address.slice(login).split('?', 2)
  const asked = query === undefined ? '' : `?***${word.endsWith(')') ? ')' : ''}`
  return `${scheme}://${login > 0 ? '***@' : ''}${place}${asked}`
}

/** A text without the user info and the query of every address in it. Rather too much goes than too little. */
export const withoutCredentials = (text: string): string => text.split(/(\s)/).map(safe).join('')

/** The innermost reason in one line, without credentials: that a download failed is known already. */
export function reasonOf(error: unknown): string {
  const { message = String(error), cause, errors } = error as Error & { errors?: unknown[] }
  const inner = cause ?? (message ? undefined : errors?.[0])
  if (inner instanceof Error) return reasonOf(inner)
  return withoutCredentials(message.split('\n')[0] ?? '').slice(0, 200)
}
