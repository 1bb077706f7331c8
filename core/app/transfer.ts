import { setImmediate } from 'node:timers/promises'
import { encrypted, type HandedSetup, readSetupsFile, type SetupsFile, setupsFileOf } from '../bundle/setups-file.ts'
import type { Guide } from '../model/guide.ts'
import { type SecretFieldName, secretFieldNames } from '../model/profile.ts'
import type { Said } from '../model/said.ts'
import type { SecretStore } from '../store/secret-store.ts'
import type { Store, StoredSetup } from '../store/store.ts'
import type { AppClock } from './clock.ts'
import { type Released, released } from './released.ts'
import { packOf } from './report-files.ts'
import { datesOf, isDated, noteBrought, noteStored } from './secret-dates.ts'
import { secretName } from './secret-name.ts'
import type { Session } from './session.ts'
import { tool } from './tool.ts'
import { authoritiesInto, claimsInto, type Differing, fieldsInto } from './transfer-merge.ts'
import { rotationInto, rotationOut, takenNote, writtenNote } from './transfer-rotation.ts'

/** Where setups are, and what is known of guides. */
export interface Kept {
  store: Store
  secrets: SecretStore
  clock: AppClock
  guides: readonly Guide[]
  /** The text of a guide of one's own. */
  packOf(id: string): string | null
}

async function handed(kept: Kept, setup: StoredSetup, whole: boolean): Promise<HandedSetup> {
  const { id, name, guide, customer, createdAt, fields, claims } = setup
  const plain = { id, name, guide, customer, createdAt, fields, claims: { ...claims }, pack: kept.packOf(guide) }
  if (!whole) return plain
  const secrets: Partial<Record<SecretFieldName, string>> = {}
  for (const field of secretFieldNames) {
    const name = secretName(id, field)
    if ((await kept.secrets.has(name)) !== null)
      await kept.secrets.use(name, (secret) => {
        secrets[field] = secret
      })
  }
  return { ...plain, secrets, dates: datesFor(kept, id, secrets), authorities: [...kept.store.authorities(id)] }
}

/** The dates of those secrets. */
const datesFor = (kept: Kept, id: string, secrets: HandedSetup['secrets'] = {}): HandedSetup['dates'] =>
  Object.fromEntries(
    datesOf(kept, id)
      .filter(({ field }) => secrets[field] !== undefined)
      .map(({ field, ...dates }) => [field, dates]),
  )

/** What a session has of all that. */
export const keptBy = (session: Session): Kept => ({
  store: session.store,
  secrets: session.secrets,
  clock: session.clock,
  guides: session.guides,
  packOf: (id) => packOf(session, id),
})

/**
 * Setups as one file: without secrets, or with them under a passphrase. Practice setups stay, for their tenant is not elsewhere.
 * @param ids null for all
 */
export async function exportSetups(
  kept: Kept,
  ids: readonly string[] | null,
  passphrase: string | null,
): Promise<{ text: Released; setups: number; secrets: number; notes: readonly Said[] }> {
  const chosen = kept.store.setups().filter(({ id, practice }) => !practice && (ids === null || ids.includes(id)))
  const setups: HandedSetup[] = []
  const notes: Said[] = []
  for (const setup of chosen) {
    const rotation = await rotationOut(kept, setup.id, passphrase !== null)
    setups.push({ ...(await handed(kept, setup, passphrase !== null)), ...rotation.parts })
    if (rotation.handed) notes.push(writtenNote(rotation.handed, setup.name))
  }
  const file: Omit<SetupsFile, 'format' | 'schema'> = { tool, created: new Date().toISOString(), setups }
  const text = setupsFileOf(file)
  return {
    text: released(passphrase === null ? text : await encrypted(text, passphrase)),
    setups: setups.length,
    secrets: secretsIn(setups),
    notes,
  }
}

const secretsIn = (setups: readonly HandedSetup[]): number =>
  setups.reduce((sum, { secrets = {} }) => sum + Object.keys(secrets).length, 0)

/** What became of one setup of a file. */
export interface Taken {
  id: string
  name: string
  /** `added`: it was not there. `merged`: it was, and something was taken. `same`: nothing was new. `no-guide`: it was left out. */
  came: 'added' | 'merged' | 'same' | 'no-guide'
  /** Fields that have another value here: that value was kept. */
  kept: readonly string[]
  /** Another setup of this name is there. */
  namesake: boolean
  /** What has to be known beside that. */
  notes?: readonly Said[]
}

/** Takes setups from a file. Nothing that is there is lost: what differs is kept as it is, and named. */
export async function importSetups(kept: Kept, text: string, passphrase: string | null): Promise<Taken[]> {
  const file = await readSetupsFile(text, passphrase)
  const names = namesOf(kept.store.setups())
  const taken: Taken[] = []
  for (const setup of file.setups) {
    const one = await take(kept, setup, names)
    taken.push(one)
    if (one.came === 'added') called(names, setup)
    // A file may hold thousands: windows, and who ends the program, are answered in between.
    await setImmediate()
  }
  return taken
}

/** Name → ids of the setups with that name. */
type Names = Map<string, Set<string>>

function called(names: Names, { id, name }: Pick<StoredSetup, 'id' | 'name'>): void {
  const ids = names.get(name)
  if (ids) ids.add(id)
  else names.set(name, new Set([id]))
}

function namesOf(setups: readonly StoredSetup[]): Names {
  const names: Names = new Map()
  for (const setup of setups) called(names, setup)
  return names
}

async function take(kept: Kept, given: HandedSetup, names: Names): Promise<Taken> {
  const { store } = kept
  const { id, name } = given
  const namesakes = names.get(name)
  const about = { id, name, namesake: (namesakes?.size ?? 0) > (namesakes?.has(id) ? 1 : 0) }
  if (!kept.guides.some((guide) => guide.id === given.guide)) return { ...about, came: 'no-guide', kept: [] }
  const there = store.setup(id)
  if (there && there.guide !== given.guide) return { ...about, came: 'same', kept: ['guide'] }
  if (!there) {
    const { guide, customer, createdAt } = given
    store.create({ id, name, guide, practice: false, customer, createdAt, fields: {}, claims: {} })
  }
  const differing = [...fieldsInto(store, id, there, given), ...(await secretsInto(kept, id, given))]
  const news = differing.some((one) => one.taken)
  const confirmed = claimsInto(store, id, there, given)
  const trusted = authoritiesInto(store, id, given)
  const rotation = await rotationInto(kept, given, !there)
  const came = !there ? 'added' : news || confirmed || trusted ? 'merged' : 'same'
  return {
    ...about,
    came,
    kept: differing.filter((one) => !one.taken).map(({ field }) => field),
    ...(rotation ? { notes: [takenNote(rotation, name)] } : {}),
  }
}

async function secretsInto(kept: Kept, id: string, { secrets: given = {}, dates }: HandedSetup): Promise<Differing[]> {
  const { secrets } = kept
  const differing: Differing[] = []
  for (const [field, secret] of Object.entries(given)) {
    const name = secretName(id, field)
    if (secret === '') continue
    if ((await secrets.has(name)) === null) {
      await secrets.put(name, secret)
      const brought = isDated(field) ? dates?.[field] : undefined
      if (brought && isDated(field)) noteBrought(kept, id, field, brought)
      else noteStored(kept, id, field)
      differing.push({ field, taken: true })
    } else if (await secrets.use(name, (own) => own !== secret)) differing.push({ field, taken: false })
  }
  return differing
}
