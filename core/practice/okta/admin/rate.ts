import type { Reply } from '../../message.ts'
import type { Call } from '../call.ts'
import { oktaError } from '../errors.ts'

const most = 600
const minute = 60

/** Requests of one kind are counted together: by the first part of the path that says what it is about. */
const bucketOf = (path: string): string => path.split('/').slice(0, 4).join('/')

const headers = (left: number, reset: number) => ({
  'X-Rate-Limit-Limit': String(most),
  'X-Rate-Limit-Remaining': String(left),
  'X-Rate-Limit-Reset': String(reset),
})

const tooMany = (reset: number): Reply => ({
  ...oktaError(429, 'E0000047', 'API call exceeded rate limit due to too many requests.'),
  headers: headers(0, reset),
})

/** Counts a request, and refuses it where there were too many in this minute (facts 3.6). */
export function overLimit({ incoming, tenant, place }: Call): Reply | null {
  const bucket = bucketOf(incoming.path)
  const known = tenant.memory.counts.get(bucket)
  const count = known && place.now < known.until ? known : { until: place.now + minute, used: 0 }
  count.used++
  tenant.memory.counts.set(bucket, count)
  return tenant.adminFaults.has('rate-limited') || count.used > most ? tooMany(count.until) : null
}

/** What is left of the limit, for an answer that was given. */
export function limitHeaders({ incoming, tenant, place }: Call): Readonly<Record<string, string>> {
  const count = tenant.memory.counts.get(bucketOf(incoming.path))
  return headers(Math.max(0, most - (count?.used ?? 0)), count?.until ?? place.now + minute)
}
