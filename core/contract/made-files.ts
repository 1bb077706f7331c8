import { z } from 'zod'
import { owners } from '../model/owners.ts'
import { id } from './parsers.ts'

/** What can be made of the newest run of a setup. */
export const madeFiles = [
  'letter-text',
  'letter-markdown',
  'letter-csv',
  'root-certificate',
  'report-html',
  'report-pdf',
  'report-markdown',
  'report-json',
  'report-junit',
  'report-csv',
  'bundle',
  'remaining-text',
  'setup-file',
] as const
/** `run`: of a kept run in place of the newest one. `pseudonyms`: host names, client IDs and addresses are replaced in a report and in a bundle. `owner`: remaining steps of one owner. */
export const madeFile = z.strictObject({
  setup: id,
  kind: z.enum(madeFiles),
  run: id.optional(),
  pseudonyms: z.boolean().optional(),
  owner: z.enum(owners).optional(),
})
