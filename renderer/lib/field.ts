import type { FieldState, GuideField } from '../../core/contract/values.ts'
import { text } from '../text.ts'

/** What is said under a field, one sentence at most: a problem comes before a note. */
export interface Said {
  kind: 'problem' | 'note' | 'quiet'
  sentence: string
  /** The guide that takes the value. */
  guide?: string
}

export interface Typing {
  refused: string | null
  touched: boolean
  saving: boolean
}

/** An empty field is no fault before the person has been there or a check has said so. */
const tooEarly = (field: FieldState, typing: Typing, checked: boolean): boolean =>
  !field.value && !field.stored && !typing.touched && !checked

export function saidOf(field: FieldState, typing: Typing, checked: boolean): Said | null {
  if (typing.refused !== null) {
    return {
      kind: 'problem',
      sentence: typing.refused ? text.field.notSaved(typing.refused) : text.field.notSavedPlain,
    }
  }
  if (field.problem && !tooEarly(field, typing, checked)) {
    const { says, guide } = field.problem
    return { kind: 'problem', sentence: says, ...(guide ? { guide } : {}) }
  }
  if (field.note) return { kind: 'note', sentence: field.note }
  return null
}

/** What may be left empty or looks like what, for the end of the hint. */
export function hintOf(field: GuideField): string {
  if (field.default) return text.field.default(field.default)
  return field.example ? text.field.example(field.example) : ''
}
