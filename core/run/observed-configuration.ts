import type { AdminObject } from '../model/admin.ts'
import type { AdminReading, Collection } from '../model/admin-reading.ts'
import type { Json } from '../model/facts.ts'
import type { ObservedConfiguration } from '../model/observed.ts'
import { jsonOf } from '../oauth/json.ts'

/** However much a server sends, so many members of one thing are kept, so many characters of each, and so many objects. */
export const most = { members: 150, characters: 1000, objects: 200 }

/** A value as text. */
export const asText = (value: Json): string => {
  const whole = typeof value === 'string' ? value : jsonOf(value)
  return whole.length > most.characters ? `${whole.slice(0, most.characters)}…` : whole
}

/** What the provider counts or dates by itself, and links. */
const ofItself = new Set(['_links', '_embedded', 'id', 'created', 'lastUpdated', 'created_at', 'updated_at'])

/** Members of an object, those within others by their paths. */
function membersWithin(value: Json, path: string): [string, string][] {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return [[path, asText(value)]]
  return Object.entries(value)
    .filter(([name]) => !ofItself.has(name))
    .flatMap(([name, inner]) => membersWithin(inner, path === '' ? name : `${path}.${name}`))
}

/** Those that the guide wants come first, so that they are kept however many others there are. */
function wantedFirst({ wants, collections }: AdminReading): { object: AdminObject; of: Collection }[] {
  const wanted = new Set(wants.map(({ object }) => object))
  const all = collections.flatMap((of) => of.objects.map((object) => ({ object, of })))
  return [...all.filter(({ object }) => wanted.has(object)), ...all.filter(({ object }) => !wanted.has(object))]
}

/** What was read of the configuration, as it is kept: what was set is compared, member by member. @param mask hides what is secret in a text */
export function configurationOf(reading: AdminReading, mask: (text: string) => string): ObservedConfiguration {
  const all = wantedFirst(reading)
  const left = new Set(all.slice(most.objects).map(({ of }) => of))
  const whole = ({ refused, cut }: Collection) => refused === null && !cut
  return {
    objects: all.slice(0, most.objects).map(({ object: { kind, name, id, within, body }, of }) => ({
      kind,
      name: asText(name),
      id: [...within, id].join('/'),
      of: of.path,
      members: Object.fromEntries(
        membersWithin(body, '')
          .slice(0, most.members)
          .map(([path, value]) => [mask(path), value]),
      ),
    })),
    read: reading.collections.filter((each) => whole(each) && !left.has(each)).map(({ path }) => path),
  }
}
