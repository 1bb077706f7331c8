import { z } from 'zod'
import { providerIds } from '../model/provider-ids.ts'

export const nothing = z.void().or(z.null()).or(z.strictObject({}))
export const id = z
  .string()
  .min(1)
  .max(64)
  .regex(/^[\w-]+$/)
export const guide = z
  .string()
  .min(3)
  .max(80)
  .regex(/^[\w-]+\/[\w-]+$/)
export const name = z.string().trim().min(1).max(80)
export const step = z
  .string()
  .min(1)
  .max(64)
  .regex(/^[\w-]+$/)
/** SHA-256, colon separated. */
export const fingerprint = z.string().regex(/^([0-9A-F]{2}:){31}[0-9A-F]{2}$/)
export const diagnosis = z
  .string()
  .max(64)
  .regex(/^[\w-]+\.[\w-]+$/)
/** Longer than any field may be: the field's own rule answers with a sentence, this one only protects the wire. */
export const text = z.string().max(65_536)
export const provider = z.enum(providerIds)
