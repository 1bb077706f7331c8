import type { z } from 'zod'
import { type Call, contract } from '../contract/contract.ts'
import type { Handlers } from '../contract/derived.ts'
import { BridgeError, type Envelope, type ErrorCode, type WireError } from '../contract/envelope.ts'
import { KeychainTimeout, SecretTooLong } from '../store/keychain.ts'
import { SecretMissing } from '../store/secret-store.ts'
import { maskedFault } from './known-secrets.ts'

/** The host's own log. What is logged of an exception is masked: a message may quote what was sent. */
export type Log = (line: string) => void

type AnyHandler = (argument: unknown) => Promise<unknown>

const refusal = (code: ErrorCode, message: string, field?: string): Envelope<never> => ({
  ok: false,
  error: field === undefined ? { code, message } : { code, message, field },
})

const own = (object: object, key: string): unknown =>
  Object.hasOwn(object, key) ? (object as Record<string, unknown>)[key] : undefined

function callOf(group: string, name: string): Call<unknown, unknown> | undefined {
  const entries = own(contract, group)
  const entry = entries ? (own(entries, name) as { kind: string } | undefined) : undefined
  return entry?.kind === 'call' ? (entry as Call<unknown, unknown>) : undefined
}

const articles: Readonly<Record<string, string>> = {
  object: 'an object',
  array: 'a list',
  string: 'a text',
  boolean: 'true or false',
}

/** What is wrong, in our words: the library's sentence may quote what came in, and that may be a secret. */
function wrong(issue: z.core.$ZodIssue): string {
  if (issue.code === 'invalid_type') return `must be ${articles[issue.expected] ?? `a ${issue.expected}`}`
  if (issue.code === 'too_big') return `is too long or too large (at most ${issue.maximum})`
  if (issue.code === 'too_small') return `is too short or too small (at least ${issue.minimum})`
  if (issue.code === 'invalid_value') return `must be one of ${issue.values.map(String).join(', ')}`
  if (issue.code === 'unrecognized_keys') return 'has an entry that this call does not take'
  if (issue.code === 'invalid_format') return 'is not written as this call expects it'
  return 'is not what this call takes'
}

function badRequest(call: string, error: z.ZodError): Envelope<never> {
  const [issue] = error.issues
  const field = issue?.path.filter((part) => typeof part === 'string')[0]
  const subject = field ? `“${field}”` : 'What was sent'
  return refusal('bad_request', `${subject} ${issue ? wrong(issue) : 'is not what this call takes'} (${call}).`, field)
}

/** Errors of the core that are meant for the person, and under which code they cross. */
function meant(error: unknown): WireError | undefined {
  if (error instanceof BridgeError) {
    const { code, message, field } = error
    return field === undefined ? { code, message } : { code, message, field }
  }
  if (error instanceof SecretTooLong) return { code: 'refused', message: error.message }
  if (error instanceof SecretMissing)
    return { code: 'not_found', message: 'This secret is not stored on this machine.' }
  if (error instanceof KeychainTimeout)
    return {
      code: 'unavailable',
      message: 'The keychain did not answer in time; it may be locked. Unlock it and try again.',
    }
  return undefined
}

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
): Promise<Envelope<unknown>> {
  const call = callOf(group, name)
  const handler = call && (handlers as unknown as Record<string, Record<string, AnyHandler>>)[group]?.[name]
  if (!call || !handler) return refusal('not_found', 'This version of the program has no such call.')
  const title = `${group}.${name}`
  try {
    const parsed = call.argument.safeParse(argument)
    if (!parsed.success) return badRequest(title, parsed.error)
    return { ok: true, value: (await handler(parsed.data)) ?? null }
  } catch (error) {
    const known = meant(error)
    if (known) return { ok: false, error: known }
    const fault = maskedFault(error, argument)
    log(`${title}: ${fault}`)
    return refusal(
      'internal',
      `This is a fault in IdP Preflight; what you entered is kept. Please report it: ${title}, ${fault}`,
    )
  }
}
