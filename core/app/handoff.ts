import type { Handlers } from '../contract/derived.ts'
import { BridgeError } from '../contract/envelope.ts'
import { isSecretField } from '../model/profile.ts'
import { providers } from '../providers/index.ts'
import { handedAddresses, handoffOf } from '../run/handoff.ts'
import type { Session } from './session.ts'
import { guideOf, secretName, storedSetup, summaryOf } from './setup-view.ts'

export const handoffHandlers = (session: Session): Handlers['handoff'] => ({
  show: async ({ setup: id }) => {
    const setup = storedSetup(session, id)
    const guide = guideOf(session, setup.guide)
    const { verdict, ranAt } = summaryOf(session, setup)
    // An address may be known from the metadata alone: the newest run has read them, if it is about these values.
    const run = verdict === null ? undefined : (session.reports.get(id) ?? session.store.latestRun(id))
    const used = handedAddresses(run?.handoff ?? [])
    const known = handoffOf(guide, providers[guide.provider].intake(setup.fields, guide), used)
    const rows = guide.handoff.fields.map(
      ({ label, from, note }) =>
        known.find((row) => row.label === label) ?? { label, field: from, ...(note === undefined ? {} : { note }) },
    )
    const shown = await Promise.all(
      rows.map(async (row) => {
        if (!isSecretField(row.field)) return { ...row, copyable: 'value' in row && row.value !== undefined }
        const stored = (await session.secrets.has(secretName(id, row.field))) !== null
        return { ...row, stored, copyable: stored && session.copySecret !== undefined }
      }),
    )
    return { product: guide.product, intro: guide.handoff.intro, rows: shown, verdict, ranAt }
  },
  copySecret: async ({ setup, field }) => {
    storedSetup(session, setup)
    const { copySecret } = session
    if (!copySecret)
      throw new BridgeError({
        code: 'unavailable',
        message:
          'In the browser the secret cannot be copied from the keychain. Copy it where you copied it before, or use the desktop app.',
      })
    const name = secretName(setup, field)
    if ((await session.secrets.has(name)) === null)
      throw new BridgeError({ code: 'not_found', message: 'No secret is stored for this setup.', field })
    return { clearsInSeconds: await session.secrets.use(name, copySecret) }
  },
})
