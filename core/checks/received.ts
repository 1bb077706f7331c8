import { excerpt } from '../model/excerpt.ts'
import type { Answer } from '../model/exchange.ts'
import { asObject, text } from '../oauth/json.ts'
import type { AuthorizeResult } from './authorize-result.ts'

/** Where servers put their words. */
const spoken = ['error', 'errorCode', 'error_description', 'errorSummary', 'errorMessage', 'message', 'detail'] as const

/** An answer in one line: its status, and the error it names or the beginning of what it says. */
export function receivedOf({ status, json, body }: Answer): string {
  const object = asObject(json)
  const words = spoken.flatMap((name) => text(object, name) ?? [])
  return [String(status), ...(words.length > 0 ? words : [excerpt(body.replace(/\s+/g, ' '), 120)])]
    .filter(Boolean)
    .join(' · ')
}

/** The error of a sign-in as received, in one line, with the status; where it came to the redirect URI, the status says nothing. */
export const receivedLogin = ({ read, answer }: Extract<AuthorizeResult, { kind: 'refused' }>): string =>
  [
    read.kind === 'returned' ? '' : String(answer.status),
    read.error,
    read.description && excerpt(read.description, 240),
  ]
    .filter(Boolean)
    .join(' · ')
