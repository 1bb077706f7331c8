import { said } from '../../words/said.ts'

/** What every TLS check answers for plain http, which only loopback hosts may use. */
export const noTls = { holds: null, because: said('tls.no-tls'), applies: false } as const

/** What the checks of a certificate answer where there is none to judge. */
export const notSeen = { holds: null, because: said('tls.not-seen') } as const
