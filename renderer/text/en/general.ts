import { type ProviderId, providerNames } from '../../../core/contract/values.ts'

/** A provider alone, or before another noun. */
export const providerTitle = (id: ProviderId): string => providerNames[id].name ?? 'OpenID provider'

export const providers = {
  provider: (id: ProviderId) => providerNames[id].name ?? 'your identity provider',
  providerTitle,
  /** The same where there is little room. */
  pairShort: (provider: ProviderId, product: string) => `${product} · ${providerTitle(provider)}`,
  pair: (provider: ProviderId, product: string) => `${providerTitle(provider)} → ${product}`,
} as const

export const errors = {
  unreachable: 'IdP Preflight is not responding. If it was closed, start it again.',
  internal: 'IdP Preflight had an internal error. Try again. If it happens again, report it.',
  boot: 'IdP Preflight could not read its data.',
  page: 'This page could not be opened.',
  part: 'A part of IdP Preflight could not be loaded. If it was closed, start it again. Then reload this page.',
} as const

export const stopped = {
  gone: {
    title: 'IdP Preflight has stopped',
    body: 'This page is connected to a program on this computer. The program no longer responds. Values are saved while you type.',
    how: 'Start the program again in the terminal where it was running:',
    trying: 'This page then reconnects automatically. If the program prints a new URL, open that URL.',
  },
  locked: {
    title: 'This page requires its full URL',
    body: 'The program is running, but the session key in the URL of this page is missing or outdated. This happens when the program was restarted, or when only a part of the URL was copied.',
    how: 'Open the complete URL that the program printed, including the part after “#”. To print the URL again, stop the program and start it with:',
    trying: 'Saved data is still there after a restart. Data that was kept in memory only is deleted.',
  },
  command: 'npm start',
  alternative: 'or, if IdP Preflight is installed:',
  installed: 'idp-preflight serve',
} as const

export const age = {
  now: 'just now',
  nowShort: 'now',
} as const
