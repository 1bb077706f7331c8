import type { DiagnosisId } from '../model/diagnosis-ids.ts'
import type { Said } from '../model/said.ts'
import { said } from '../words/said.ts'

/** What the words of a product leave open, by the likeliest cause; the first that fits is said. */
const table: readonly (readonly [RegExp, Said])[] = [
  [/^dns\./, said('explain.open-dns')],
  [/^(connect\.timeout|http\.timeout)$/, said('explain.open-timeout')],
  [/^(connect\.|tls\.hello)/, said('explain.open-connect')],
  [/^(proxy\.|http\.blocked)/, said('explain.open-proxy')],
  [/^tls\.(untrusted-ca|intercepted|incomplete-chain)$/, said('explain.open-trust')],
  [/^tls\.(expired|not-yet-valid)$/, said('explain.open-date')],
  [/^keys\./, said('explain.open-key')],
  [/^token\.(opaque|malformed|encrypted)$/, said('explain.open-form')],
  [/^(token\.(expired|not-yet-valid)|clock\.)/, said('explain.open-time')],
  [/^login\.state-mismatch$/, said('explain.open-state')],
  [/^cors\./, said('explain.open-cors')],
  [/^http\.rate-limited$/, said('explain.open-limit')],
  [/^(login|client|policy|scope|api)\./, said('explain.open-refused')],
]

/** What could not be concluded where these causes are possible and none is proved. */
export const openAbout = (possible: readonly DiagnosisId[]): Said =>
  table.find(([ids]) => ids.test(possible[0] ?? ''))?.[1] ?? said('explain.open-other')
