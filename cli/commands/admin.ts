import type { AdminCredential } from '../../core/admin/access.ts'
import { readScopes } from '../../core/admin/open.ts'
import { wantsOf } from '../../core/admin/wants.ts'
import {
  type AdminPurpose,
  adminPurposes,
  credentialIn,
  forgetAdmin,
  keepCredential,
  lent,
} from '../../core/app/admin-credentials.ts'
import { adminName } from '../../core/app/secret-name.ts'
import { plainText } from '../../core/model/inline-text.ts'
import { readPrivateKey } from '../../core/oauth/key-material.ts'
import { newKeyPair, publicHalfOf } from '../../core/oauth/key-pair.ts'
import { providers } from '../../core/providers/index.ts'
import { wordsIn } from '../../core/words/words.ts'
import { accessIn, accessOptions } from '../admin-access.ts'
import { type AdminPlace, adminPlace, placeOptions, worldOf } from '../admin-place.ts'
import { oneOf, readOptions } from '../arguments.ts'
import { print, printJson, tell } from '../say.ts'
import { exit, UsageError } from '../usage.ts'
import type { Spoken } from '../words/index.ts'

/** `admin login|status|forget`: the access of a setup to the provider's admin API. */
export async function admin([action, ...args]: readonly string[], spoken: Spoken): Promise<number> {
  if (action === 'login') return login(args, spoken)
  if (action === 'status') return status(args, spoken)
  if (action === 'forget') return forget(args, spoken)
  throw new UsageError((wrong) => wrong['admin-action'])
}

const { ca, proxy, pac, dns, resolve, timeout } = placeOptions
const network = { ca, proxy, pac, dns, resolve, timeout } as const

type Saved = AdminPlace & { saved: NonNullable<AdminPlace['saved']> }

async function withSetup(
  command: string,
  options: Parameters<typeof adminPlace>[1],
  spoken: Spoken,
  work: (place: Saved) => Promise<number>,
): Promise<number> {
  if (options.setup === undefined) throw new UsageError((wrong) => wrong['admin-setup']({ command }))
  const place = await adminPlace(command, options, spoken, false)
  try {
    return await work(place as Saved)
  } finally {
    await place.end()
  }
}

const loginOptions = {
  setup: { type: 'string' },
  write: { type: 'boolean' },
  ...accessOptions,
  'new-key': { type: 'boolean' },
  ...network,
} as const

async function login(args: readonly string[], spoken: Spoken): Promise<number> {
  const options = readOptions('admin', args, loginOptions)
  const purpose: AdminPurpose = options.write ? 'write' : 'read'
  return withSetup('admin', options, spoken, async (place) => {
    if (options['new-key']) return newKey(place, purpose, spoken)
    const { saved } = place
    const pending = await lent(saved.secrets, saved.id, purpose, async (kept) => kept)
    const access = accessIn(options, pending)
    await kept(place, purpose, access, spoken)
    print(spoken.words.admin.stored({ setup: saved.name, write: purpose === 'write' }))
    return shown(place, spoken, [purpose])
  })
}

/** Keeps an access in the keychain: what is only in memory would be gone with this command. */
async function kept(
  { saved }: Saved,
  purpose: AdminPurpose,
  access: AdminCredential,
  { language }: Spoken,
): Promise<void> {
  const { keychain, reason } = await saved.secrets.describe()
  const keeper = keychain ? await keepCredential(saved.secrets, saved.id, purpose, access) : 'memory'
  if (keeper === 'keychain') return
  const why = reason ?? (await saved.secrets.describe()).reason
  throw new UsageError((wrong) => wrong['admin-unkept']({ why: why ? wordsIn(language).say(why) : '' }))
}

/** The rights that the guide of a place needs to be read. */
function rightsOf({ guide, fields }: AdminPlace): readonly string[] {
  const { admin: api } = providers[guide.provider]
  if (!api) throw new UsageError((wrong) => wrong['admin-provider'])
  return readScopes(
    api,
    wantsOf(guide, fields).map(({ kind }) => kind),
  )
}

/** Makes a key of its own for the admin app, and prints what has to be done with its public half. */
async function newKey(place: Saved, purpose: AdminPurpose, { language, words }: Spoken): Promise<number> {
  const { privateJwk, kid } = await newKeyPair('RS256')
  const half = await publicHalfOf(await readPrivateKey(privateJwk), kid)
  await kept(place, purpose, { kind: 'key', client_id: '', private_key: privateJwk, key_id: kid }, { language, words })
  print(words.admin['made-key']({ jwks: half?.jwks ?? '' }))
  print(words.admin.rights({ scopes: rightsOf(place) }))
  const way = providers[place.guide.provider].admin?.ways.find(({ kind }) => kind === 'key')
  const clicks = way?.clicks[purpose] ?? []
  clicks.forEach((text, at) => {
    print(words.admin.step({ n: at + 1, text: plainText(wordsIn(language).say(text)) }))
  })
  return exit.ok
}

async function forget(args: readonly string[], spoken: Spoken): Promise<number> {
  const options = readOptions('admin', args, { setup: { type: 'string' } })
  return withSetup('admin', options, spoken, async ({ saved }) => {
    await forgetAdmin(saved.secrets, saved.id)
    print(spoken.words.admin.forgotten({ setup: saved.name }))
    return exit.ok
  })
}

async function status(args: readonly string[], spoken: Spoken): Promise<number> {
  const options = readOptions('admin', args, {
    setup: { type: 'string' },
    format: { type: 'string' },
    ...network,
  })
  const format = oneOf('format', options.format, ['text', 'json'], 'text')
  return withSetup('admin', options, spoken, (place) => shown(place, spoken, adminPurposes, format))
}

interface Tried {
  access: 'none' | 'works' | 'refused' | 'unusable' | 'pending'
  status: number | null
  lacking: readonly string[]
}

async function tried(place: Saved, purpose: AdminPurpose): Promise<Tried> {
  const { secrets, id } = place.saved
  const nothing = { status: null, lacking: [] }
  if ((await secrets.has(adminName(id, purpose))) === null) return { access: 'none', ...nothing }
  const pending = await secrets.use(adminName(id, purpose), (kept) => {
    const found = credentialIn(kept)
    return found?.kind === 'key' && found.client_id === ''
  })
  if (pending) return { access: 'pending', ...nothing }
  const world = await worldOf(place, purpose)
  try {
    if (world.opened.unusable) return { access: 'unusable', ...nothing }
    if (!world.open) return { access: 'refused', status: world.opened.refused?.answer?.status ?? null, lacking: [] }
    const { reading } = await world.read()
    const closed = reading.collections.filter(({ refused }) => refused !== null)
    const rights = closed.map(({ kind }) => world.admin.kinds.find(({ id: each }) => each === kind)?.read ?? kind)
    const lacking = [...new Set([...world.opened.lacking, ...rights])]
    const dead = closed.length > 0 && closed.every(({ answer }) => answer?.status === 401)
    return { access: dead ? 'refused' : 'works', status: dead ? 401 : null, lacking: dead ? [] : lacking }
  } finally {
    await world.close()
  }
}

async function shown(
  place: Saved,
  { words }: Spoken,
  purposes: readonly AdminPurpose[],
  format: 'text' | 'json' = 'text',
): Promise<number> {
  const all: Record<string, Tried> = {}
  for (const purpose of purposes) all[purpose] = await tried(place, purpose)
  const fine = Object.values(all).every(
    ({ access, lacking }) => access === 'none' || (access === 'works' && lacking.length === 0),
  )
  if (format === 'json') printJson({ schema: 1, rights: rightsOf(place), ...all })
  else {
    print(words.admin.rights({ scopes: rightsOf(place) }))
    for (const purpose of purposes) tellOf(all[purpose] as Tried, purpose, words.admin)
  }
  return fine && Object.values(all).some(({ access }) => access === 'works') ? exit.ok : exit.failed
}

function tellOf(
  { access, status: code, lacking }: Tried,
  purpose: AdminPurpose,
  words: Spoken['words']['admin'],
): void {
  const { none, good, bad } = {
    read: { none: words['none-read'], good: words['good-read'], bad: words['bad-read'] },
    write: { none: words['none-write'], good: words['good-write'], bad: words['bad-write'] },
  }[purpose]
  const why = {
    none: null,
    works: lacking.length > 0 ? words.lacking({ scopes: lacking }) : null,
    pending: words.pending,
    unusable: words.unusable,
    refused: words.refused({ status: code }),
  }[access]
  if (why !== null) tell(bad({ why }))
  else print(access === 'none' ? none : good)
}
