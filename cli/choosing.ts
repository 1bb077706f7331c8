import { choicesIn, fieldsToChoose, shownChoice } from '../core/app/admin-choices.ts'
import type { AdminWorld } from '../core/app/admin-world.ts'
import { putValue } from '../core/app/put-value.ts'
import type { AdminChoice } from '../core/contract/admin-values.ts'
import type { Guide } from '../core/model/guide.ts'
import { isPlainField, type PlainFieldName } from '../core/model/profile.ts'
import { providers } from '../core/providers/index.ts'
import { wordsIn } from '../core/words/words.ts'
import { tellClosed } from './admin-closed.ts'
import { type AdminPlace, adminPlace, placeOptions, worldOf } from './admin-place.ts'
import { oneOf, readOptions, refuseBeside } from './arguments.ts'
import { answered } from './confirmed.ts'
import { print, printJson, tell } from './say.ts'
import { exit, UsageError } from './usage.ts'
import type { Spoken } from './words/index.ts'

const { setup, ca, proxy, pac, dns, resolve, timeout } = placeOptions
const optionsOf = {
  ...{ setup, ca, proxy, pac, dns, resolve, timeout },
  field: { type: 'string' },
  value: { type: 'string' },
  format: { type: 'string' },
} as const

interface Asked {
  field: PlainFieldName | null
  value: string | null
  format: 'text' | 'json'
}

/** `admin choose`: values of a setup, from a list of what the tenant has. */
export async function choose(args: readonly string[], spoken: Spoken): Promise<number> {
  const options = readOptions('admin', args, optionsOf)
  const format = oneOf('format', options.format, ['text', 'json'], 'text')
  refuseBeside(options, format === 'json' ? `--format ${format}` : null, ['value'])
  if (options.setup === undefined) throw new UsageError((wrong) => wrong['admin-setup']({ command: 'admin' }))
  const place = await adminPlace('admin', options, spoken, false)
  try {
    const asked = { field: fieldNamed(place.guide, options.field), value: options.value ?? null, format } as const
    const world = await worldOf(place, (await place.lend('read')) ? 'read' : 'write')
    try {
      return await chosen(place, world, asked, spoken)
    } finally {
      await world.close()
    }
  } finally {
    await place.end()
  }
}

/**
 * The field that an option names; null where it names none.
 * @throws UsageError where the tenant has no list for it
 */
function fieldNamed(guide: Guide, name: string | undefined): PlainFieldName | null {
  const { admin } = providers[guide.provider]
  if (!admin) throw new UsageError((wrong) => wrong['admin-provider'])
  const fields = fieldsToChoose(admin, guide)
  if (fields.length === 0) throw new UsageError((wrong) => wrong['choose-nothing']({ guide: guide.id }))
  if (name === undefined) return null
  const field = fields.find((each) => each === name)
  if (!field) throw new UsageError((wrong) => wrong['choose-field']({ field: name.slice(0, 60), fields }))
  return field
}

async function chosen(place: AdminPlace, world: AdminWorld, asked: Asked, spoken: Spoken): Promise<number> {
  if (!world.open) {
    await tellClosed(world, spoken)
    return exit.incomplete
  }
  const { field, value, format } = asked
  const { choices, reading } = await choicesIn(world, place.fields, wordsIn(spoken.language))
  const whole = reading.collections.every(({ refused, cut }) => refused === null && !cut)
  if (!whole) await tellClosed(world, spoken, reading)
  const fitting = choices.filter(({ gives }) => field === null || gives[field] !== undefined)
  if (format === 'json') {
    printJson({ schema: 1, setup: place.saved?.name ?? null, choices: fitting })
    return whole ? exit.ok : exit.incomplete
  }
  const found = value === null ? await asking(fitting, place, asked, spoken) : fitting.find(isOf(value))
  if (found) return taken(place, found, spoken)
  // Of a list that was not read whole, nobody knows what is in the rest.
  if (value !== null) tell(spoken.words.admin['choose-unknown']({ value: value.slice(0, 80) }))
  else tell(fitting.length === 0 ? spoken.words.admin['choose-none'] : spoken.words.admin['choose-left'])
  const declined = value === null && fitting.length > 0
  return whole && !declined ? exit.failed : exit.incomplete
}

/** Whether an object is meant: by its id, or by a value that it gives. */
const isOf =
  (value: string) =>
  ({ id, gives }: AdminChoice): boolean =>
    id === value || Object.values(gives).includes(value)

const valuesOf = ({ gives }: AdminChoice): (readonly [PlainFieldName, string])[] =>
  Object.entries(gives).flatMap(([field, value]) => (isPlainField(field) ? [[field, value] as const] : []))

function rowOf(choice: AdminChoice, at: number, { words }: Spoken): string {
  const { name, noun, id, status, chosen: used } = shownChoice(choice)
  const gives = valuesOf(shownChoice(choice)).map(([field, value]) => `${field}=${value}`)
  return words.admin['choose-row']({ n: at + 1, name, noun, id, status, gives, used })
}

/**
 * Shows the list and asks for one of them; null where the person took none.
 * @throws UsageError where nobody can be asked
 */
async function asking(
  choices: readonly AdminChoice[],
  { saved }: AdminPlace,
  { field }: Asked,
  spoken: Spoken,
): Promise<AdminChoice | null> {
  if (choices.length === 0) return null
  for (const [at, choice] of choices.entries()) print(rowOf(choice, at, spoken))
  if (!process.stdin.isTTY) {
    // With one in the list, the command is complete.
    const [only, ...others] = choices
    const id = only && others.length === 0 ? only.id : 'ID'
    throw new UsageError((wrong) => wrong['choose-value']({ setup: saved?.name ?? '', field, id }))
  }
  const { admin } = spoken.words
  const meant = (line: string) => (/^\d{1,6}$/.test(line) ? choices[Number(line) - 1] : choices.find(isOf(line)))
  const line = await answered(admin['choose-ask']({ most: choices.length }), (typed) =>
    typed === '' || meant(typed) ? null : admin['choose-again']({ most: choices.length }),
  )
  return meant(line) ?? null
}

/** Fills in the values of an object; one that the setup does not take is said. */
async function taken(place: AdminPlace, choice: AdminChoice, { words, language }: Spoken): Promise<number> {
  const { saved, guide, fields } = place
  if (!saved) throw new Error('admin choose works with a saved setup')
  const kept = { store: saved.store, secrets: saved.secrets, words: wordsIn(language) }
  let status: number = exit.ok
  for (const [field, value] of valuesOf(choice)) {
    const refused = await putValue(kept, { id: saved.id, fields }, guide, { field, value })
    if (refused) {
      tell(words.admin['choose-refused']({ field, value, why: refused.says }))
      status = exit.failed
    } else print(words.admin['choose-done']({ field, value, before: fields[field] ?? null, name: choice.name }))
  }
  return status
}
