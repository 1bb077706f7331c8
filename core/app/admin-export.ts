import { exportPlan, hasForm } from '../admin/export/index.ts'
import { nothingFound, withoutIds } from '../admin/export/unread.ts'
import type { PlanInput } from '../admin/plan.ts'
import { givenValues, wantsOf } from '../admin/wants.ts'
import { wishOf } from '../admin/wish.ts'
import type { ExportForm } from '../model/admin-export.ts'
import { providers } from '../providers/index.ts'
import type { Words } from '../words/words.ts'
import { type AdminWorld, NoAdmin, openWorld, type WorldOptions } from './admin-world.ts'

export type ExportWorld = Omit<WorldOptions, 'lend' | 'scopes'> & { lend: WorldOptions['lend'] | null }

/** A plan as a file, and whether the tenant was looked at for it. */
export interface ExportedPlan {
  text: string
  read: boolean
}

/** Why a plan cannot be exported: the provider has no tool of this form. */
export class NoForm extends Error {
  constructor() {
    super('The provider has no tool of this form')
    this.name = 'NoForm'
  }
}

/** The plan of a tenant in which nothing was found, because nobody gave access to it. */
function unread({ guide, fields, publicJwk }: ExportWorld): PlanInput {
  const { admin, intake } = providers[guide.provider]
  if (!admin) throw new NoAdmin('provider')
  const taken = intake(fields, guide)
  const { target } = taken
  if (!target) throw new NoAdmin('address')
  const values = withoutIds(admin.kinds, guide, givenValues(guide, fields, taken))
  const known = { values, org: target.origin, ...(publicJwk ? { publicJwk } : {}) }
  const reading = nothingFound(admin.kinds, wantsOf(guide, values), known)
  return { admin, reading, known, wish: wishOf(guide, values) }
}

async function reading(world: AdminWorld): Promise<PlanInput> {
  try {
    if (!world.open) throw new NoAdmin('access')
    return await world.read()
  } finally {
    await world.close()
  }
}

/**
 * Writes the plan of a setup as a file for another tool: with access, from what the tenant has; without, everything is made.
 * Throws {@link NoAdmin} and {@link NoForm}.
 */
export async function exportedPlan(options: ExportWorld, form: ExportForm, words: Words): Promise<ExportedPlan> {
  const { lend, guide } = options
  const { admin } = providers[guide.provider]
  if (!admin) throw new NoAdmin('provider')
  if (!hasForm(admin, form)) throw new NoForm()
  const input = lend ? await reading(await openWorld({ ...options, lend, scopes: [] })) : unread(options)
  const text = exportPlan(input, { form, guide: guide.title, read: lend !== null, say: words.say })
  if (text === null) throw new NoForm()
  return { text, read: lend !== null }
}
