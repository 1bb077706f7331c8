import { BridgeError, type WireError } from '../../core/contract/envelope.ts'
import { text } from '../text.ts'
import { bridgeOver, type Call, type Connected, isEnvelope, opened, type Subscribe } from './calls.ts'

export type Preload = Record<string, Record<string, (argument: unknown) => unknown>>

/** The preload object of the desktop. Errors lose their class on the way through, so they are put together again. */
export function desktop(preload: Preload): Connected {
  const call: Call = async (group, name, argument) => {
    const snapshot = argument === undefined ? undefined : JSON.parse(JSON.stringify(argument))
    let answer: unknown
    try {
      answer = await preload[group]?.[name]?.(snapshot)
    } catch (error) {
      const { code = 'internal', message = text.errors.internal } = error as Partial<WireError>
      throw new BridgeError({ code, message })
    }
    return isEnvelope(answer) ? opened(answer) : answer
  }
  const subscribe: Subscribe = (group, name, listener) =>
    preload[group]?.[name]?.(listener as never) as unknown as () => void
  return { bridge: bridgeOver(call, subscribe), watch: () => () => {} }
}
