import type { ProviderHeaders } from '../model/provider.ts'

/** What servers of many makers call these headers; Cloudflare names the request where the server behind it does not. */
export const usualHeaders: ProviderHeaders = {
  requestId: [/^x-[a-z0-9]+-request-?id$/, /^x-request-?id$/, /^cf-ray$/],
  rateLimit: [/^x-rate-?limit-reset$/],
}
