import type { Said } from '../../model/said.ts'
import { isoOf } from '../../oauth/times.ts'
import { said } from '../../words/said.ts'

/** A NumericDate (RFC 7519 section 2) in a sentence; a number that no calendar has is shown as it is. */
export const moment = (seconds: number): Said =>
  isoOf(seconds) === null ? said('token.not-a-date', { n: seconds }) : said('token.time', { at: seconds * 1000 })
