import type { ProviderWords } from '../../../../model/provider-words.ts'
import { at } from './console-paths.ts'

export const http = {
  'http.blocked': {
    fix: [
      at.networks,
      'Remove this machine’s public address from any zone that is used as a block list.',
      'If ThreatInsight blocks: **Security › General › Okta ThreatInsight settings › Exempt Zones**, add the zone of this network.',
      'In **Reports › System Log** search for `security.request.blocked` and `security.threat.detected`; the entry shows the address.',
    ],
    takesEffect: '5 to 40 minutes after the zone is changed',
  },
  'http.rate-limited': {
    fix: [
      'Wait until the time that stands beside this finding (header `X-Rate-Limit-Reset`), then run once.',
      'On the app, tab **Application rate limits**, see which share of the limit this app may use.',
      '**Reports › Rate Limits** shows who uses it up.',
    ],
  },
  'http.server-error': {
    fix: [
      'Look at `https://status.okta.com`.',
      'Wait some minutes and run again.',
      'If it stays, give Okta Support the request id beside this finding.',
    ],
  },
} as const satisfies ProviderWords
