import type { Mask } from '../network/record.ts'

const hiddenHeaders = /^(authorization|proxy-authorization|cookie|set-cookie|dpop|x-api-key)$/i
const hiddenMembers =
  'client_secret|client_assertion|refresh_token|password|code|code_verifier|assertion|secret|signing_secret|registration_access_token'
const tokenMembers = 'access_token|id_token'

/** Cuts the signature from every JWT, so that its claims stay readable and it opens nothing. */
export const cutSignatures = (text: string): string =>
  text.replace(/\beyJ[\w-]{8,}(?:\.[\w-]*){2,4}/g, (token) => {
    const parts = token.split('.')
    return parts.length === 3 ? `${parts[0]}.${parts[1]}.‹signature cut›` : `${parts[0]}.‹encrypted, cut›`
  })

const jsonMember = new RegExp(`("(?:${hiddenMembers})"\\s*:\\s*)"((?:[^"\\\\]|\\\\.)*)"`, 'gi')
const jsonToken = new RegExp(
  `("(?:${tokenMembers})"\\s*:\\s*)"((?!eyJ[\\w-]{8,}\\.[\\w-]{2,}\\.[\\w-]*")(?:[^"\\\\]|\\\\.)*)"`,
  'gi',
)
const formMember = new RegExp(`(^|[?&\\s])(${hiddenMembers}|${tokenMembers})=([^&\\s]*)`, 'gi')

const hidden = (what: string, value: string) => `‹${what}, ${value.length} characters›`

/** Hides the values of members that hold secrets, in JSON and in forms, whatever their value. */
export const hideMembers = (text: string): string =>
  text
    .replace(jsonMember, (_all, name: string, value: string) => `${name}"${hidden('hidden', value)}"`)
    .replace(jsonToken, (_all, name: string, value: string) => `${name}"${hidden('token', value)}"`)
    .replace(formMember, (all, before: string, name: string, value: string) =>
      value.startsWith('‹') ? all : `${before}${name}=${hidden('hidden', value)}`,
    )

/** Every form in which a secret may come back: as it is, encoded for URLs, forms, JSON and Basic. */
export function formsOf(secret: string, clientId = ''): string[] {
  const encoded = encodeURIComponent(secret)
  const form = new URLSearchParams({ s: secret }).toString().slice(2)
  const basic = [`${clientId}:${secret}`, `${encodeURIComponent(clientId)}:${encoded}`, `${clientId}:${form}`]
  const json = JSON.stringify(secret).slice(1, -1)
  const base64 = [...basic, secret].flatMap((text) => [
    Buffer.from(text).toString('base64'),
    Buffer.from(text).toString('base64url'),
  ])
  const html = secret.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;')
  return [...new Set([secret, encoded, form, json, html, ...base64])].sort((a, b) => b.length - a.length)
}

export interface RunMask extends Mask {
  /** Adds a secret that must not be shown from now on. */
  learn(name: string, secret: string, clientId?: string): void
  /** True when any learned secret is in the text in any form. */
  leaks(text: string): boolean
}

/** Too short to be told apart from ordinary text; such a value is hidden by the name of its member alone. */
const shortest = 4

/** Masks what a run records and shows. What it has learned is hidden in every form; the rest is hidden by name. */
export function createMask(): RunMask {
  const known: { name: string; length: number; form: string }[] = []
  const hideKnown = (text: string) =>
    known.reduce((masked, { name, length, form }) => masked.replaceAll(form, `‹${name}, ${length} characters›`), text)
  const text = (value: string) => cutSignatures(hideMembers(hideKnown(value)))
  return {
    learn: (name, secret, clientId) => {
      if (secret.length < shortest) return
      // Learned at each loan of the secret: once is enough.
      for (const form of formsOf(secret, clientId))
        if (!known.some((entry) => entry.form === form)) known.push({ name, length: secret.length, form })
    },
    leaks: (value) => known.some(({ form }) => value.includes(form)),
    text,
    url: (value) => hideMembers(hideKnown(value)),
    header: (name, value) => {
      if (!hiddenHeaders.test(name)) return text(value)
      const scheme = /^(Basic|Bearer|DPoP) /i.exec(value)?.[0] ?? ''
      return `${scheme}‹hidden›`
    },
  }
}
