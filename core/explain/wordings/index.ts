import type { Wording } from '../../model/wording.ts'
import { libraryWordings } from '../../providers/index.ts'
import { certificates, trust } from './certificates.ts'
import { audiences, issuers, tokenTimes } from './claims.ts'
import { connections, timeouts } from './connections.ts'
import { keySets, metadata } from './discovery.ts'
import { handshakes } from './handshakes.ts'
import { names } from './names.ts'
import { proxies } from './proxies.ts'
import { answers, beyondChecks, crossOrigin, signIn, silent } from './sign-in.ts'
import { signatures, tokenForms } from './signatures.ts'
import { wrappers } from './wrappers.ts'

const written: readonly Wording[] = [
  ...names,
  ...connections,
  ...timeouts,
  ...proxies,
  ...trust,
  ...certificates,
  ...handshakes,
  ...metadata,
  ...keySets,
  ...signatures,
  ...tokenForms,
  ...tokenTimes,
  ...issuers,
  ...audiences,
  ...signIn,
  ...silent,
  ...crossOrigin,
  ...answers,
  ...beyondChecks,
  ...libraryWordings,
  ...wrappers,
]

/** Envoy writes the same words with underscores into the details of its access log. */
const inAccessLog = ({ by, text }: Wording): boolean => /\bEnvoy\b/.test(by) && text.includes(' ')

/** Every wording that is known, those of the providers' own libraries included. */
export const wordings: readonly Wording[] = [
  ...written,
  ...written.filter(inAccessLog).map((one) => ({ ...one, text: one.text.replaceAll(' ', '_') })),
]
