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
/** What a terminal obeys, or what changes the direction of the text around it; the joiners that some scripts write with stay. */
const unwritten = /[\p{Cc}\p{Zl}\p{Zp}\p{Cs}\p{Noncharacter_Code_Point}\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]/gu
export const name = z
  .string()
  .overwrite((typed) => typed.replace(unwritten, ''))
  .trim()
  .min(1)
  .max(80)
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
