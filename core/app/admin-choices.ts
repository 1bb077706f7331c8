import { memberAt } from '../admin/members.ts'
import { readAdmin } from '../admin/reading.ts'
import type { ResolvedWant } from '../admin/wants.ts'
import type { AdminChoice } from '../contract/admin-values.ts'
import type { AdminKind, AdminObject } from '../model/admin.ts'
import { isPlainField, type PlainFieldName } from '../model/profile.ts'
import { visibleWithin } from '../model/visible.ts'
import { withWorld } from './admin-session.ts'
import type { Session } from './session.ts'
import { guideOf, storedSetup } from './setup-view.ts'

/** A want that is met by nothing in particular: its whole collection is read. */
const anyOf = ({ id }: AdminKind): ResolvedWant => ({
  as: id,
  kind: id,
  find: [],
  has: {},
  starts: {},
  steps: [],
  stepOf: {},
})

const statusOf = ({ body: { status } }: AdminObject): string | null => (typeof status === 'string' ? status : null)

/** A choice as it is shown: what cannot be seen is written as an escape. */
export const shownChoice = (choice: AdminChoice): AdminChoice => ({
  ...choice,
  ...visibleWithin({ name: choice.name, status: choice.status, gives: choice.gives }),
})

/** The values of a setup that an object gives, as far as the guide asks for them. */
function givenBy({ gives }: AdminKind, { body }: AdminObject, asked: ReadonlySet<string>): AdminChoice['gives'] {
  const values = Object.entries(gives).flatMap(([field, path]) => {
    const value = path === undefined ? undefined : memberAt(body, path)
    return typeof value === 'string' && isPlainField(field) && asked.has(field) ? [[field, value] as const] : []
  })
  return Object.fromEntries(values) as Partial<Record<PlainFieldName, string>>
}

/** Objects of the tenant from which values of a setup can be filled in. */
export async function choicesOf(session: Session, id: string): Promise<AdminChoice[]> {
  const { guide: name, fields } = storedSetup(session, id)
  const asked = new Set<string>(guideOf(session, name).fields.map((field) => field.name))
  return withWorld(session, { setup: id, purpose: 'look' }, async ({ admin, send, open }) => {
    if (!open) return []
    const wanted = new Set(guideOf(session, name).steps.flatMap(({ wants = [] }) => wants.map(({ kind }) => kind)))
    const kinds = admin.kinds.filter(({ id: kind, within, gives }) =>
      wanted.has(kind) && within === undefined ? Object.keys(gives).some((field) => asked.has(field)) : false,
    )
    const { collections } = await readAdmin(send, { kinds }, kinds.map(anyOf), { values: {}, org: '' })
    return kinds.flatMap((kind) =>
      collections
        .filter((each) => each.kind === kind.id)
        .flatMap(({ objects }) => objects)
        .map((object) => {
          const gives = givenBy(kind, object, asked)
          const entries = Object.entries(gives) as [PlainFieldName, string][]
          return {
            kind: kind.id,
            noun: session.words.say(kind.noun),
            id: object.id,
            name: object.name,
            status: statusOf(object),
            gives,
            chosen: entries.length > 0 && entries.every(([field, value]) => fields[field] === value),
          }
        })
        .filter(({ gives }) => Object.keys(gives).length > 0),
    )
  })
}
