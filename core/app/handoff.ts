import type { Handlers } from '../contract/derived.ts'
import { isSecretField } from '../model/profile.ts'
import type { HandoffRow } from '../model/report.ts'
import { providers } from '../providers/index.ts'
import { neededThere } from '../report/there.ts'
import { handedAddresses, handoffOf } from '../run/handoff.ts'
import { valueProof } from '../run/handoff-proof.ts'
import { said } from '../words/said.ts'
import { provedOf } from './proved.ts'
import { refuse } from './refusal.ts'
import { isRotated, rotatedRows } from './rotation-handoff.ts'
import { nextName, secretName } from './secret-name.ts'
import type { Session } from './session.ts'
import { guideOf, reportOf, standing, storedSetup } from './setup-view.ts'

export const handoffHandlers = (session: Session): Handlers['handoff'] => ({
  show: async ({ setup: id }) => {
    const setup = storedSetup(session, id)
    const guide = guideOf(session, setup.guide)
    const proved = await provedOf(session, setup, guide)
    const { verdict, ranAt } = standing(proved, guide, session.words)
    // An address may be known from the metadata alone: the newest run has read them, if it is about these values.
    const used = handedAddresses(proved.run?.result.handoff ?? [])
    const known = handoffOf(guide, providers[guide.provider].intake(setup.fields, guide), used)
    const shown = await Promise.all(
      guide.handoff.fields.map(async ({ label, from, note }) => {
        const row: HandoffRow = known.find((candidate) => candidate.label === label) ?? {
          label,
          field: from,
          ...(note === undefined ? {} : { note }),
        }
        const proof = valueProof(guide, from, proved.evidence, setup.claims)
        if (!isSecretField(from)) return { ...row, proof, copyable: row.value !== undefined }
        const stored = (await session.secrets.has(secretName(id, from))) !== null
        return { ...row, proof, stored, copyable: stored && session.copySecret !== undefined }
      }),
    )
    const report = await reportOf(session, setup)
    const there = report ? neededThere(report, session.words) : []
    const rotated = await rotatedRows(session, setup.id, guide)
    return { product: guide.product, intro: guide.handoff.intro, rows: shown, rotated, verdict, ranAt, there }
  },
  copySecret: async ({ setup, field, rotated }) => {
    storedSetup(session, setup)
    const { copySecret } = session
    if (!copySecret) return refuse('unavailable', said('app.cannot-copy-secret'))
    const name = rotated && isRotated(field) ? nextName(setup, field) : secretName(setup, field)
    if ((await session.secrets.has(name)) === null) return refuse('not_found', said('app.no-secret'), field)
    return { clearsInSeconds: await session.secrets.use(name, copySecret) }
  },
})
