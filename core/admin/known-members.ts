import type { AdminKind } from '../model/admin.ts'

/** The kinds that a guide may want: those that are read for their names alone are not among them. */
export const wantable = (kinds: readonly AdminKind[]): AdminKind[] => kinds.filter(({ namesFor }) => !namesFor)

/** The members that can be compared with what a guide wants: each belongs to a check, or to the rules of the provider. */
export const comparable = ({ members, decidedBy = [] }: AdminKind): string[] => [...Object.keys(members), ...decidedBy]

/** All members that a guide may name; below those that `also` names, any. */
export const namable = (kind: AdminKind): string[] => [
  ...new Set([
    'id',
    kind.id_at,
    kind.name_at,
    ...comparable(kind),
    ...kind.fixed,
    ...Object.keys(kind.starts),
    ...Object.keys(kind.missingBy ?? {}),
    ...Object.values(kind.gives),
    ...(kind.also ?? []),
  ]),
]

/** Whether a member may be named. */
export const isNamable = (kind: AdminKind, path: string): boolean =>
  namable(kind).includes(path) || (kind.also ?? []).some((name) => path.startsWith(`${name}.`))
