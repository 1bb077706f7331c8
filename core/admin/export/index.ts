import type { ExportForm } from '../../model/admin-export.ts'
import { said } from '../../words/said.ts'
import type { PlanInput } from '../plan.ts'
import { curlOf } from './curl.ts'
import { deployCliOf } from './deploy-cli.ts'
import { exportedOf, type Say } from './exported.ts'
import { terraformOf } from './terraform.ts'

export interface ExportOptions {
  form: ExportForm
  guide: string
  /** Whether the tenant was looked at. */
  read: boolean
  say: Say
}

/** Whether a plan of this provider has this form. */
export const hasForm = ({ exports }: PlanInput['admin'], form: ExportForm): boolean => exports[form] !== undefined

/** A plan as a file for another tool. Nothing secret is in it. Null where the provider has no such tool. */
export function exportPlan(input: PlanInput, { form, guide, read, say }: ExportOptions): string | null {
  const { admin, known } = input
  const { exports } = admin
  const exported = exportedOf(form === 'terraform' ? { ...input, open: true } : input)
  const header = [
    say(said('export.made', { guide, address: known.org })),
    ...(read ? [] : [say(said('export.not-read'))]),
  ]
  if (form === 'terraform') return terraformOf(exports.terraform, exported, header, say)
  if (form === 'curl')
    return curlOf({ scheme: admin.pasted, token: exports.curl.token }, known.org, exported, header, say)
  const declared = exports['deploy-cli']
  return declared ? deployCliOf(declared, exported, header, say) : null
}
