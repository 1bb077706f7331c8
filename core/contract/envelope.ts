/** The closed list of reasons for which a call is refused. */
export const errorCodes = [
  'bad_request',
  'not_found',
  'refused',
  'unavailable',
  'untrusted_sender',
  'already_running',
  'internal',
] as const
export type ErrorCode = (typeof errorCodes)[number]

/** An error as it crosses a wire: a code, a sentence for the person, and the field it is about where there is one. */
export interface WireError {
  code: ErrorCode
  message: string
  field?: string
}

/** Every result travels in this: thrown errors would arrive as bare messages. */
export type Envelope<T> = { ok: true; value: T } | { ok: false; error: WireError }

/** Thrown by handlers to refuse a call, and by bridges when an envelope says no. */
export class BridgeError extends Error {
  readonly code: ErrorCode
  readonly field: string | undefined
  constructor(error: WireError) {
    super(error.message)
    this.name = 'BridgeError'
    this.code = error.code
    this.field = error.field
  }
}
