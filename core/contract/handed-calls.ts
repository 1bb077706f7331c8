import { z } from 'zod'
import { call } from './call.ts'
import type { Rejudged, TakenSetup } from './handed-values.ts'
import { id, name } from './parsers.ts'
import type { MadeFile } from './values.ts'

const setupsWanted = z.strictObject({
  setups: z.array(id).max(5000).nullable(),
  passphrase: z.string().min(8).max(1000).optional(),
})

/** Calls about files that come from others, and about setups for others. */
export const handedCalls = {
  /** Opens a bundle, to be looked at, or takes setups; the content is the file in base64. */
  open: call<{ setup: string | null; taken: readonly TakenSetup[] }>()(
    z.strictObject({ name, content: z.base64().max(3_800_000), passphrase: z.string().max(1000).optional() }),
  ),
  /** Judges a bundle that is looked at by the checks of this version, without a network. */
  judge: call<Rejudged>()(z.strictObject({ setup: id })),
  close: call<null>()(z.strictObject({ setup: id })),
  /** Setups as a file, all of them or these: with secrets where there is a passphrase. */
  show: call<MadeFile>()(setupsWanted),
  save: call<{ path: string | null; notes: readonly string[] }>()(setupsWanted),
} as const
