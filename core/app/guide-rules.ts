import { fillIns, namesIn } from '../contract/fill-in.ts'
import type { AdminKind } from '../model/admin.ts'
import type { Guide } from '../model/guide.ts'
import { looksSecret } from '../model/looks-secret.ts'
import { isSecretField } from '../model/profile.ts'
import type { ProviderId } from '../model/provider-ids.ts'
import type { Said } from '../model/said.ts'
import { said } from '../words/said.ts'
import type { Broken } from './broken.ts'
import { sketchRules } from './sketch-rules.ts'
import { wantRules } from './want-rules.ts'

export interface Known {
  /** Ids of all checks; left out, check ids are not looked up. */
  checks?: ReadonlySet<string>
  /** Names of the console pages of a provider; left out, link names are not looked up. */
  links?: (provider: ProviderId) => ReadonlySet<string>
  /** The kinds of apps that only this provider has; left out, they are not looked up. */
  appKinds?: (provider: ProviderId) => readonly string[]
  /** The kinds of objects of a provider's configuration; left out, they are not looked up. */
  adminKinds?: (provider: ProviderId) => readonly AdminKind[]
  /** Checks without which this guide would send a secret before it is known where to; left out, none are asked for. */
  guards?: (guide: Guide) => readonly string[]
  /** Ids that other guides have already. */
  taken?: ReadonlySet<string>
}

const holdsSecret = (text: string) => text.split(/\s+/).some(looksSecret)

/** The rules between the parts of a guide; every broken one is named, not only the first. */
export function brokenRules(guide: Guide, known: Known): Broken[] {
  const kinds = known.adminKinds?.(guide.provider)
  return [
    ...fieldRules(guide),
    ...stepRules(guide),
    ...(kinds ? wantRules(guide, kinds) : []),
    ...nameRules(guide, known),
    ...guardRules(guide, known),
  ]
}

function fieldRules(guide: Guide): Broken[] {
  const asked = new Set(guide.steps.flatMap((step) => step.asks))
  const broken = repeated(guide.fields.map((field) => field.name)).map(({ value, index }) => ({
    path: ['fields', index, 'name'],
    reason: said('packs.field-twice', { field: value }),
  }))
  for (const [index, field] of guide.fields.entries()) {
    const say = (key: string, reason: Said) => broken.push({ path: ['fields', index, key], reason })
    if (!asked.has(field.name)) say('name', said('packs.field-unasked', { field: field.name }))
    for (const key of ['example', 'default'] as const) {
      const text = field[key]
      if (text === undefined) continue
      if (isSecretField(field.name)) say(key, said('packs.secret-written', { field: field.name }))
      else if (holdsSecret(text)) say(key, said(`packs.${key}-secret`, { field: field.name }))
    }
    if (field.options && field.default && !field.options.includes(field.default))
      say('default', said('packs.default-no-option', { field: field.name }))
  }
  return broken
}

function stepRules(guide: Guide): Broken[] {
  const declared = new Set(guide.fields.map((field) => field.name))
  const broken: Broken[] = repeated(guide.steps.map((step) => step.id)).map(({ value, index }) => ({
    path: ['steps', index, 'id'],
    reason: said('packs.step-twice', { step: value }),
  }))
  const asks = guide.steps.flatMap((step, at) =>
    step.asks.map((name, index) => ({ name, path: ['steps', at, 'asks', index] })),
  )
  for (const { name, path } of asks)
    if (!declared.has(name)) broken.push({ path, reason: said('packs.undeclared', { field: name }) })
  for (const { value, index } of repeated(asks.map((ask) => ask.name)))
    broken.push({ path: asks[index]?.path ?? [], reason: said('packs.asked-twice', { field: value }) })
  for (const [at, step] of guide.steps.entries()) {
    if (step.proves.length === 0 && !step.claims)
      broken.push({ path: ['steps', at], reason: said('packs.unproved', { step: step.id }) })
    broken.push(
      ...step.clicks.flatMap((click, index) =>
        (['copy', 'block'] as const).flatMap((key) => copyRules(click[key], ['steps', at, 'clicks', index, key])),
      ),
      ...sketchRules(step, ['steps', at, 'sketches']),
    )
  }
  return broken
}

function copyRules(text: string | undefined, path: Broken['path']): Broken[] {
  if (text === undefined) return []
  const unknown = namesIn(text)
    .filter((name) => !fillIns.includes(name))
    .map((name) => ({ path, reason: said('packs.no-value', { name }) }))
  return holdsSecret(text) ? [...unknown, { path, reason: said('packs.copy-secret') }] : unknown
}

function nameRules(guide: Guide, known: Known): Broken[] {
  const taken = known.taken?.has(guide.id) ? [{ path: ['id'], reason: said('packs.id-taken', { id: guide.id }) }] : []
  const proved = guide.steps.flatMap((step, at) =>
    step.proves.map(({ check }, index) => ({ check, path: ['steps', at, 'proves', index, 'check'] })),
  )
  const twice = repeated(proved.map((each) => each.check)).map(({ value, index }) => ({
    path: proved[index]?.path ?? [],
    reason: said('packs.check-twice', { check: value }),
  }))
  const { appKind } = guide
  const kinds = known.appKinds?.(guide.provider)
  const unknown =
    appKind !== undefined && kinds?.includes(appKind) === false
      ? [{ path: ['appKind'], reason: said('packs.unknown-app-kind', { name: appKind }) }]
      : []
  return [...taken, ...unknown, ...twice, ...unknownNames(guide, guide.provider, known)]
}

/** Checks and console pages that do not exist, looked up even where the shape of the pack is not right yet. */
export function unknownNames(pack: unknown, provider: ProviderId | null, known: Known): Broken[] {
  const links = provider && known.links?.(provider)
  const unknown = (
    names: ReadonlySet<string> | null | undefined,
    name: unknown,
    what: 'check' | 'page',
    path: Broken['path'],
  ) =>
    names && typeof name === 'string' && !names.has(name)
      ? [{ path, reason: said(`packs.unknown-${what}`, { name }) }]
      : []
  return listIn(pack, 'steps').flatMap((step, at) => [
    ...listIn(step, 'proves').flatMap((each, index) =>
      unknown(known.checks, partOf(each, 'check'), 'check', ['steps', at, 'proves', index, 'check']),
    ),
    ...listIn(step, 'clicks').flatMap((each, index) =>
      unknown(links, partOf(each, 'link'), 'page', ['steps', at, 'clicks', index, 'link']),
    ),
  ])
}

const partOf = (value: unknown, name: string): unknown =>
  value !== null && typeof value === 'object' ? (value as Record<string, unknown>)[name] : undefined
const listIn = (value: unknown, name: string): readonly unknown[] => {
  const list = partOf(value, name)
  return Array.isArray(list) ? list : []
}

/** The request that carries the secret waits for these checks; one that is not in the guide is not waited for. */
function guardRules(guide: Guide, { guards }: Known): Broken[] {
  const musts = guide.steps.flatMap(({ proves }) => proves.filter(({ level }) => level === 'must'))
  return (guards?.(guide) ?? [])
    .filter((guard) => !musts.some(({ check }) => check === guard))
    .map((guard) => ({
      path: ['steps'],
      reason: said('packs.unguarded', { check: guard }),
    }))
}

const repeated = (values: readonly string[]) =>
  values.flatMap((value, index) => (values.indexOf(value) < index ? [{ value, index }] : []))
