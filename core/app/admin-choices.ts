import { givenBy } from '../admin/given.ts'
import { readAdmin } from '../admin/reading.ts'
import type { ResolvedWant } from '../admin/wants.ts'
import type { AdminChoice } from '../contract/admin-values.ts'
import type { AdminKind, AdminObject } from '../model/admin.ts'
import type { ProviderAdmin } from '../model/admin-decision.ts'
import type { AdminReading } from '../model/admin-reading.ts'
import type { Guide } from '../model/guide.ts'
import { type Fields, isPlainField, type PlainFieldName, plainFieldNames } from '../model/profile.ts'
import { visibleWithin } from '../model/visible.ts'
import type { Words } from '../words/words.ts'
import { withWorld } from './admin-session.ts'
import type { AdminWorld } from './admin-world.ts'
import type { Session } from './session.ts'
import { storedSetup } from './setup-view.ts'

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
function valuesOf(kind: AdminKind, object: AdminObject, asked: ReadonlySet<string>): AdminChoice['gives'] {
  const values = Object.keys(kind.gives).flatMap((field) => {
    const value = isPlainField(field) ? givenBy(kind, object, field) : undefined
    return value !== undefined && asked.has(field) ? [[field, value] as const] : []
  })
  return Object.fromEntries(values) as Partial<Record<PlainFieldName, string>>
}

/** The kinds from which a guide can take values. */
const choosable = ({ kinds }: Pick<ProviderAdmin, 'kinds'>, { steps }: Guide, asked: ReadonlySet<string>) => {
  const wanted = new Set(steps.flatMap(({ wants = [] }) => wants.map(({ kind }) => kind)))
  return kinds.filter(({ id, within, gives }) =>
    wanted.has(id) && within === undefined ? Object.keys(gives).some((field) => asked.has(field)) : false,
  )
}

const askedBy = ({ fields }: Guide): ReadonlySet<string> => new Set(fields.map(({ name }) => name))

/** The fields of a guide whose values objects of the tenant give. */
export function fieldsToChoose(admin: Pick<ProviderAdmin, 'kinds'>, guide: Guide): PlainFieldName[] {
  const asked = askedBy(guide)
  const given = choosable(admin, guide, asked).flatMap(({ gives }) => Object.keys(gives))
  return plainFieldNames.filter((field) => asked.has(field) && given.includes(field))
}

/** What can be chosen, and what was read for it. */
export interface Choices {
  choices: AdminChoice[]
  reading: AdminReading
}

/** Objects of an open tenant from which values of a setup can be filled in. */
export async function choicesIn(
  { admin, send, guide }: Pick<AdminWorld, 'admin' | 'send' | 'guide'>,
  fields: Fields,
  words: Words,
): Promise<Choices> {
  const asked = askedBy(guide)
  const kinds = choosable(admin, guide, asked)
  const reading = await readAdmin(send, { kinds }, kinds.map(anyOf), { values: {}, org: '' })
  const choiceOf =
    (kind: AdminKind) =>
    (object: AdminObject): AdminChoice => {
      const gives = valuesOf(kind, object, asked)
      const entries = Object.entries(gives) as [PlainFieldName, string][]
      return {
        kind: kind.id,
        noun: words.say(kind.noun),
        id: object.id,
        name: object.name,
        status: statusOf(object),
        gives,
        chosen: entries.length > 0 && entries.every(([field, value]) => fields[field] === value),
      }
    }
  const choices = kinds.flatMap((kind) =>
    reading.collections
      .filter((each) => each.kind === kind.id)
      .flatMap(({ objects }) => objects)
      .map(choiceOf(kind))
      .filter(({ gives }) => Object.keys(gives).length > 0),
  )
  return { choices, reading }
}

/** The same for a setup of the window. */
export async function choicesOf(session: Session, id: string): Promise<AdminChoice[]> {
  const { fields } = storedSetup(session, id)
  return withWorld(session, { setup: id, purpose: 'look' }, async (world) =>
    world.open ? (await choicesIn(world, fields, session.words)).choices : [],
  )
}
