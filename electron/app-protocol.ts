import { protocol } from 'electron'
import type { Pages } from '../core/app/page-files.ts'
import { isOurs, scheme } from './app-origin.ts'

/** Before the app is ready: our pages count as an origin of their own and as a secure one, and nothing more. */
export function registerScheme(): void {
  protocol.registerSchemesAsPrivileged([
    { scheme, privileges: { standard: true, secure: true, supportFetchAPI: true } },
  ])
}

/** Answers our pages (checklist 18), with the policy and locks that `core/app/pages.ts` gives to both window hosts. */
export function servePages(pages: Pages): void {
  protocol.handle(scheme, async ({ method, url }) => {
    if (method !== 'GET' || !isOurs(url)) return new Response(null, { status: 404 })
    const { status, headers, body } = await pages(new URL(url).pathname)
    return new Response(body, { status, headers: { ...headers } })
  })
}
