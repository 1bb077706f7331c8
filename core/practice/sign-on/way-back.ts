import type { Language } from '../../model/languages.ts'
import { type JsonObject, type Reply, redirect } from '../message.ts'
import { common } from '../words/index.ts'
import { escaped, practicePage } from './pages.ts'

export type Mode = 'query' | 'fragment' | 'form_post'

/** Where and how the answer to an authorization request goes. */
export interface Back {
  redirectUri: string
  mode: Mode
  state: string
  /** Of a page on the way. */
  language: Language
}

/** Sends the person back to the app with these parameters (OAuth 2.0 Multiple Response Types, Form Post Response Mode). */
export function sendBack(back: Back, parameters: Readonly<Record<string, string>>): Reply {
  const { redirectUri, mode } = back
  if (mode === 'form_post') return formBack(back, parameters)
  const to = new URL(redirectUri)
  if (mode === 'fragment') to.hash = new URLSearchParams(parameters).toString()
  else for (const [name, value] of Object.entries(parameters)) to.searchParams.set(name, value)
  return redirect(to.href)
}

export const sendError = (back: Back, error: string, error_description: string): Reply =>
  sendBack(back, { ...(back.state ? { state: back.state } : {}), error, error_description })

/** Without a script, the user has to press the button. */
function formBack({ redirectUri, language }: Back, parameters: Readonly<Record<string, string>>): Reply {
  const { title, proceed } = common[language].pages.back
  return practicePage(
    language,
    200,
    title,
    `<form method="post" action="${escaped(redirectUri)}">${Object.entries(parameters)
      .map(([name, value]) => `<input type="hidden" name="${escaped(name)}" value="${escaped(value)}">`)
      .join('')}<button>${escaped(proceed)}</button></form>`,
  )
}

/** Sends an OAuth error back that an endpoint for programs would answer with. */
export function sendRefusal(back: Back, { body }: Reply): Reply {
  const { error, error_description } = body as JsonObject
  return sendError(back, String(error), String(error_description))
}
