import type { ExpiryEntry } from '../../core/contract/values.ts'
import { intl } from '../text.ts'

const day = 86_400_000
/** Noon is on the same day in every time zone that people live in, or near enough. */
const noon = (on: string): number => new Date(`${on}T12:00:00`).getTime()

/** A day as the person writes it. */
export const dayText = (on: string): string => intl.day(noon(on))

/** How many days are left; below zero, how many have gone. */
export const daysLeft = (on: string, now: number): number => {
  const today = new Date(now)
  today.setHours(12, 0, 0, 0)
  return Math.round((noon(on) - today.getTime()) / day)
}

export const spans = ['overdue', 'week', 'month', 'quarter', 'later'] as const
export type Span = (typeof spans)[number]

/** The span of time in which a day lies. */
export function spanOf(left: number): Span {
  if (left < 0) return 'overdue'
  if (left <= 7) return 'week'
  if (left <= 30) return 'month'
  return left <= 90 ? 'quarter' : 'later'
}

/** What ends, by how soon; spans in which nothing does are left out. */
export const bySpan = (entries: readonly ExpiryEntry[], now: number) =>
  spans
    .map((span) => ({ span, items: entries.filter(({ on }) => spanOf(daysLeft(on, now)) === span) }))
    .filter(({ items }) => items.length > 0)
