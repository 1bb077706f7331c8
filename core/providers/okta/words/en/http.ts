import type { ProviderWords } from '../../../../model/provider-words.ts'
import { at } from './console-paths.ts'

export const http = {
  'http.blocked': {
    fix: [
      at.networks,
      'Remove the public IP address of {computer} from every zone that is used as a blocklist.',
      'If Okta ThreatInsight blocks the address, open **Security › General › Okta ThreatInsight settings › Exempt Zones**. Add the zone of this network.',
      'Open **Reports › System Log** and search for `security.request.blocked` and `security.threat.detected`. The entry shows the IP address.',
    ],
    takesEffect: '5 to 40 minutes after the zone is changed',
  },
  'http.rate-limited': {
    fix: [
      'Wait until the time {{shown with this finding|in the response}} (header `X-Rate-Limit-Reset`). Then {{run the checks|try}} once.',
      'Open the tab **Application rate limits** of the app in Okta. The tab shows the share of the limit that this app is allowed to use.',
      'Open **Reports › Rate Limits** to see which apps use the limit.',
    ],
  },
  'http.server-error': {
    fix: [
      'Check `https://status.okta.com` for an outage.',
      'Wait a few minutes, then {{run the checks|try}} again.',
      'If it persists, open a support case with Okta. Include the request ID {shown}.',
    ],
  },
} as const satisfies ProviderWords
