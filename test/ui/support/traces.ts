import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { formsOf } from '../../../core/report/redact.ts'

/** Files under a folder that hold a secret in any form, write-ahead logs and backups included. */
export function filesHolding(folder: string, secret: string, clientId = ''): string[] {
  const forms = formsOf(secret, clientId).map((form) => Buffer.from(form))
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((file) => {
      const bytes = readFileSync(file)
      return forms.some((form) => bytes.includes(form))
    })
}

/** Everything of a page in which a secret could be: text, attributes, what is typed, storage, history, address. */
export const pageText = (page: Page): Promise<string> =>
  page.evaluate<string>(`JSON.stringify([
    document.documentElement.outerHTML,
    [...document.querySelectorAll('input, textarea, select')].map((field) => field.value),
    { ...localStorage },
    { ...sessionStorage },
    history.state,
    location.href,
    document.cookie,
    document.title,
  ])`)

/** The addresses that a page asks for, from now on. */
export function watchRequests(page: Page): string[] {
  const asked: string[] = []
  page.on('request', (request) => asked.push(request.url()))
  return asked
}
