import type { Row as CommonRow } from '../catalogue.ts'

/** Words of its own by which a row chooses among the clicks of one diagnosis. */
export const variants = ['custom-domain'] as const

/** A row that may use them. */
export type Row = CommonRow<(typeof variants)[number]>
