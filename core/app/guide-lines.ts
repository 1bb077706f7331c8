import { z } from 'zod'

// Invisible characters and those that turn the direction of writing could make a sentence read as something else.
const invisible = /[\u0000-\u001f\u007f-\u009f\u00ad\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]/

/** One line, with nothing invisible in it. */
export const line = (longest: number) =>
  z
    .string()
    .min(1)
    .max(longest)
    .refine((text) => !invisible.test(text), { error: 'line-invisible' })
/** Several lines; nothing invisible but their breaks. */
export const block = (longest: number) =>
  z
    .string()
    .min(1)
    .max(longest)
    .refine((text) => !invisible.test(text.replaceAll('\n', '')), { error: 'block-invisible' })
/** One line that may be left out. */
export const optionalLine = (longest: number) => line(longest).or(z.literal('')).default('')
