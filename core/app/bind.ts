import type { z } from 'zod'
import { FileProblem } from '../bundle/file-problem.ts'
import type { Call } from '../contract/call.ts'
import { contract } from '../contract/contract.ts'
import type { Handlers } from '../contract/derived.ts'
import { BridgeError, type Envelope, type WireError } from '../contract/envelope.ts'
import type { Said } from '../model/said.ts'
import { KeychainTimeout, SecretTooLong } from '../store/keychain.ts'
import { SecretMissing } from '../store/secret-store.ts'
import { storeTrouble } from '../store/store-trouble.ts'
import { said } from '../words/said.ts'
import { type Words, wordsIn } from '../words/words.ts'
import { maskedFault } from './known-secrets.ts'
import { Refusal } from './refusal.ts'

/** The host's own log. What is logged of an exception is masked: a message may quote what was sent. */
export type Log = (line: string) => void

type AnyHandler = (argument: unknown) => Promise<unknown>

function refused({ code, says, field }: Refusal, words: Words): Envelope<never> {
  const message = words.say(says)
  return { ok: false, error: field === undefined ? { code, message } : { code, message, field } }
}

const own = (object: object, key: string): unknown =>
  Object.hasOwn(object, key) ? (object as Record<string, unknown>)[key] : undefined

function callOf(group: string, name: string): Call<unknown, unknown> | undefined {
  const entries = own(contract, group)
  const entry = entries ? (own(entries, name) as { kind: string } | undefined) : undefined
  return entry?.kind === 'call' ? (entry as Call<unknown, unknown>) : undefined
}

/** What is wrong with an argument, in our words: the library's sentence may quote what came in, and that may be a secret. */
function wrong(issue: z.core.$ZodIssue, at: { field: string | null; call: string }): Said {
  if (issue.code === 'invalid_type') return wrongType(issue.expected, at)
  // The one mistake that a person can make, by pasting: it is not said in the names of this program.
  if (issue.code === 'too_big' && issue.origin === 'string')
    return said('app.text-too-long', { most: Number(issue.maximum) })
  if (issue.code === 'too_big') return said('app.too-big', { ...at, most: Number(issue.maximum) })
  if (issue.code === 'too_small') return said('app.too-small', { ...at, least: Number(issue.minimum) })
  if (issue.code === 'invalid_value') return said('app.one-of', { ...at, values: issue.values.map(String) })
  if (issue.code === 'unrecognized_keys') return said('app.unknown-entry', at)
  if (issue.code === 'invalid_format') return said('app.bad-form', at)
  return said('app.not-supported', at)
}

function wrongType(type: string, at: { field: string | null; call: string }): Said {
  if (type === 'object') return said('app.must-be-object', at)
  if (type === 'array') return said('app.must-be-list', at)
  if (type === 'string') return said('app.must-be-text', at)
  return type === 'boolean' ? said('app.must-be-boolean', at) : said('app.must-be', { ...at, type })
}

function badRequest(call: string, { issues: [issue] }: z.ZodError): Refusal {
  const field = issue?.path.filter((part) => typeof part === 'string')[0]
  const at = { field: field ?? null, call }
  return new Refusal('bad_request', issue ? wrong(issue, at) : said('app.not-supported', at), field)
}

/** Errors of the core that are meant for the person, and under which code they cross. */
function meant(error: unknown): Refusal | undefined {
  if (error instanceof Refusal) return error
  if (error instanceof SecretTooLong) return new Refusal('refused', said('app.secret-too-long', { limit: error.limit }))
  if (error instanceof SecretMissing) return new Refusal('not_found', said('app.secret-missing'))
  if (error instanceof FileProblem) return new Refusal('refused', error.says)
  if (error instanceof KeychainTimeout) return new Refusal('unavailable', said('app.keychain-timeout'))
  const trouble = storeTrouble(error)
  return trouble && new Refusal('unavailable', trouble)
}

const wireOf = ({ code, message, field }: BridgeError): WireError =>
  field === undefined ? { code, message } : { code, message, field }

/**
 * Answers one call of a window, whatever it sends: looks it up in the contract, parses the argument, calls the handler.
 * Never throws; an exception of ours becomes `internal` with its masked message and place, which go to `log` as well.
 */
export async function answer(
  handlers: Handlers,
  group: string,
  name: string,
  argument: unknown,
  log: Log = () => {},
  words: () => Words = () => wordsIn('en'),
): Promise<Envelope<unknown>> {
  const call = callOf(group, name)
  const handler = call && (handlers as unknown as Record<string, Record<string, AnyHandler>>)[group]?.[name]
  if (!call || !handler) return refused(new Refusal('not_found', said('app.no-such-call')), words())
  const title = `${group}.${name}`
  try {
    const parsed = call.argument.safeParse(argument)
    if (!parsed.success) return refused(badRequest(title, parsed.error), words())
    return { ok: true, value: (await handler(parsed.data)) ?? null }
  } catch (error) {
    const known = meant(error)
    if (known) return refused(known, words())
    if (error instanceof BridgeError) return { ok: false, error: wireOf(error) }
    const fault = maskedFault(error, argument)
    log(`${title}: ${fault}`)
    return refused(new Refusal('internal', said('app.fault', { call: title, fault })), words())
  }
}
