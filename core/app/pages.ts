import type { Said } from '../model/said.ts'
import { said } from '../words/said.ts'

/** What a window may do at most. One value for both hosts that show one. */
export const contentSecurityPolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "font-src 'self'",
  "connect-src 'self'",
  "form-action 'none'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
  "require-trusted-types-for 'script'",
  'trusted-types svelte-trusted-html',
].join('; ')

/** Nothing of the browser's powers is needed; those that could do harm are named, since there is no "all". */
const permissionsPolicy = [
  'accelerometer',
  'autoplay',
  'camera',
  'display-capture',
  'geolocation',
  'gyroscope',
  'hid',
  'idle-detection',
  'local-fonts',
  'magnetometer',
  'microphone',
  'midi',
  'payment',
  'publickey-credentials-get',
  'screen-wake-lock',
  'serial',
  'usb',
  'window-management',
  'xr-spatial-tracking',
]
  .map((power) => `${power}=()`)
  .join(', ')

export const securityHeaders: Readonly<Record<string, string>> = {
  'Content-Security-Policy': contentSecurityPolicy,
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Permissions-Policy': permissionsPolicy,
  'X-Frame-Options': 'DENY',
}

const contentTypes: Readonly<Record<string, string>> = {
  html: 'text/html; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  css: 'text/css; charset=utf-8',
  svg: 'image/svg+xml',
  png: 'image/png',
  ico: 'image/x-icon',
  woff2: 'font/woff2',
  json: 'application/json; charset=utf-8',
}

export interface PageAnswer {
  status: number
  headers: Readonly<Record<string, string>>
  /** Name of the built file that is the body, or null where the body is what it says. */
  file: string | null
  says: Said | null
}

const plain = { ...securityHeaders, 'Content-Type': 'text/plain; charset=utf-8', 'Cache-Control': 'no-store' }
const typeOf = (file: string): string | undefined => contentTypes[file.slice(file.lastIndexOf('.') + 1)]

function answerFor(file: string): PageAnswer {
  // Vite puts a hash of the content into the names under assets/: such a file never changes.
  const cache = file.startsWith('assets/') ? 'private, max-age=31536000, immutable' : 'no-store'
  const type = typeOf(file) ?? 'application/octet-stream'
  return {
    status: 200,
    headers: { ...securityHeaders, 'Content-Type': type, 'Cache-Control': cache },
    file,
    says: null,
  }
}

/**
 * Makes the table that both window hosts answer from. `files` are the names of the built files, with `/` between folders.
 * A path is looked up as it came, undecoded: what is not in the table is not found, so there is no path to climb out of.
 */
export function pageTable(files: readonly string[]): (path: string) => PageAnswer {
  const known = new Map(files.filter(typeOf).map((file) => [`/${file}`, answerFor(file)]))
  const index = known.get('/index.html')
  if (index) known.set('/', index)
  const says = said(index ? 'app.no-page' : 'app.not-built')
  return (path) => known.get(path) ?? { status: 404, headers: plain, file: null, says }
}
