import type { Session } from '../memory.ts'
import type { Incoming, Reply } from '../message.ts'
import { formOf, languageFor } from '../message.ts'
import { alphanumeric } from '../random.ts'
import type { Running } from '../shape.ts'
import { brokenPage, loginPage } from './pages.ts'
import type { SignOn } from './person.ts'

const cookie = 'sid'

/** What of a tenant signing in is about. */
type SignsIn = Pick<Running<{ signOn: SignOn }>, 'settings' | 'memory' | 'now'>

/** Who stands before the door, and what they have said already. */
export interface Visit {
  session: Session | null
  /** They have signed in just now, so that `prompt=login` does not ask again. */
  fresh: boolean
  consented: boolean
  cancelled: boolean
}

/** The session that a browser's cookie names. */
export function sessionOf({ headers }: Incoming, { memory }: Pick<SignsIn, 'memory'>): Session | null {
  const found = new RegExp(`(?:^|;\\s*)${cookie}=(\\w+)`).exec(headers.cookie ?? '')
  return memory.sessions.get(found?.[1] ?? '') ?? null
}

/** What a sent form comes to: an answer at once, or a visit with which the request behind it goes on. */
export type Sent = { reply: Reply } | { fromUri: string; visit: Visit; cookie: string | null }

/** The sent sign-in form. */
export function signIn(incoming: Incoming, tenant: SignsIn): Sent {
  const form = formOf(incoming)
  const fromUri = form.get('fromURI') ?? ''
  const language = languageFor(incoming.headers)
  const { login, password, broken, cancels } = tenant.settings.signOn
  const visit: Visit = { session: null, fresh: true, consented: false, cancelled: false }
  if (broken) return { reply: brokenPage(language) }
  if (cancels || form.get('action') === 'cancel') return { fromUri, visit: { ...visit, cancelled: true }, cookie: null }
  if (form.get('username') !== login || form.get('password') !== password)
    return { reply: loginPage({ language, fromUri, login: form.get('username') ?? '', password: '', wrong: true }) }
  const id = alphanumeric(32)
  const session = { login, since: Math.floor(tenant.now() / 1000) }
  tenant.memory.sessions.set(id, session)
  return { fromUri, visit: { ...visit, session }, cookie: `${cookie}=${id}; Path=/; HttpOnly; SameSite=Lax` }
}

/** The sent consent form; only somebody who is signed in can consent. */
export function consent(incoming: Incoming, tenant: SignsIn): Sent {
  const form = formOf(incoming)
  const session = sessionOf(incoming, tenant)
  const visit = { session, fresh: true, consented: session !== null, cancelled: form.get('action') !== 'allow' }
  return { fromUri: form.get('fromURI') ?? '', visit, cookie: null }
}
