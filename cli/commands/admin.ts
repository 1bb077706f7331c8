import { type AdminPurpose, adminPurposes, forgetAdmin, hasCredential, lent } from '../../core/app/admin-credentials.ts'
import { adminRights } from '../../core/app/admin-rights.ts'
import { testOf } from '../../core/app/admin-test.ts'
import { publicKeysOf } from '../../core/app/public-key.ts'
import { adminName } from '../../core/app/secret-name.ts'
import { plainText } from '../../core/model/inline-text.ts'
import { readPrivateKey } from '../../core/oauth/key-material.ts'
import { newKeyPair } from '../../core/oauth/key-pair.ts'
import { providers } from '../../core/providers/index.ts'
import { wordsIn } from '../../core/words/words.ts'
import { accessIn, accessOptions, givesAccess, keepAccess } from '../admin-access.ts'
import { type AdminPlace, adminPlace, placeOptions, worldOf } from '../admin-place.ts'
import { oneOf, readOptions } from '../arguments.ts'
import { print, printJson, tell } from '../say.ts'
import { exit, UsageError } from '../usage.ts'
import type { Spoken } from '../words/index.ts'

/** `admin login|status|forget|choose`: the access of a setup to the provider's admin API, and values from what it reads. */
export async function admin([action, ...args]: readonly string[], spoken: Spoken): Promise<number> {
  if (action === 'login') return login(args, spoken)
  if (action === 'status') return status(args, spoken)
  if (action === 'forget') return forget(args, spoken)
  if (action === 'choose') return (await import('../choosing.ts')).choose(args, spoken)
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
    if (options['new-key']) {
      // A key that is new has no client ID yet: nothing that is given with it would be used.
      if (givesAccess(options)) throw new UsageError((wrong) => wrong['admin-one'])
      return newKey(place, purpose, spoken)
    }
    const { saved } = place
    const pending = await lent(saved.secrets, saved.id, purpose, async (kept) => kept)
    const access = accessIn(options, pending)
    printRights(place, purpose, spoken)
    // Tried first: what does not work must not take the place of what does.
    const found = await proved({ ...place, lend: async () => (use) => use(access) }, purpose, spoken)
    tellOf(found, purpose, spoken.words.admin)
    if (found.access === 'refused') {
      tell(spoken.words.admin['not-stored'])
      return exit.failed
    }
    await keepAccess(saved, purpose, access, spoken)
    print(spoken.words.admin.stored({ setup: saved.name, write: purpose === 'write' }))
    return found.ok ? exit.ok : exit.failed
  })
}

/**
 * The rights that the guide of a place needs for a purpose.
 * @throws UsageError where the provider has no admin API that is known
 */
function rightsOf({ guide, fields }: AdminPlace, purpose: AdminPurpose): readonly string[] {
  if (!providers[guide.provider].admin) throw new UsageError((wrong) => wrong['admin-provider'])
  return adminRights(guide, fields, purpose)
}

function printRights(place: AdminPlace, purpose: AdminPurpose, { words: { admin } }: Spoken): void {
  const scopes = rightsOf(place, purpose)
  print(purpose === 'read' ? admin['rights-read']({ scopes }) : admin['rights-write']({ scopes }))
}

/** Makes a key of its own for the admin app, and prints what has to be done with its public half. */
async function newKey(place: Saved, purpose: AdminPurpose, spoken: Spoken): Promise<number> {
  const { language, words } = spoken
  const { privateJwk, kid } = await newKeyPair('RS256')
  const keys = await publicKeysOf(await readPrivateKey(privateJwk), kid)
  await keepAccess(place.saved, purpose, { kind: 'key', client_id: '', private_key: privateJwk, key_id: kid }, spoken)
  print(words.admin['made-key']({ jwks: keys?.jwks ?? '' }))
  printRights(place, purpose, spoken)
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
    const stored = await Promise.all(adminPurposes.map((purpose) => saved.secrets.has(adminName(saved.id, purpose))))
    await forgetAdmin(saved.secrets, saved.id)
    const had = stored.some((each) => each !== null)
    print(had ? spoken.words.admin.forgotten({ setup: saved.name }) : spoken.words.admin['nothing-to-forget'])
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
  return withSetup('admin', options, spoken, (place) => shown(place, spoken, format))
}

interface Tried {
  access: 'none' | 'pending' | 'works' | 'refused'
  /** Whether it does what it is for, as far as that is told. */
  ok: boolean
  says: string | null
  /** The rights that are not there, one by one. */
  lacking: readonly string[]
}

async function tried(place: Saved, purpose: AdminPurpose, spoken: Spoken): Promise<Tried> {
  const { secrets, id } = place.saved
  if ((await secrets.has(adminName(id, purpose))) === null) return { access: 'none', ok: true, says: null, lacking: [] }
  if (!(await hasCredential(secrets, id, purpose)))
    return { access: 'pending', ok: false, says: spoken.words.admin.pending, lacking: [] }
  return proved(place, purpose, spoken)
}

async function proved(place: Saved, purpose: AdminPurpose, { language }: Spoken): Promise<Tried> {
  const world = await worldOf(place, purpose, rightsOf(place, purpose))
  try {
    const { ok, says, lacking } = await testOf(world, wordsIn(language), purpose)
    return { access: ok || lacking.length > 0 ? 'works' : 'refused', ok, says, lacking }
  } finally {
    await world.close()
  }
}

async function shown(place: Saved, spoken: Spoken, format: 'text' | 'json'): Promise<number> {
  const all: Record<string, Tried> = {}
  for (const purpose of adminPurposes) all[purpose] = await tried(place, purpose, spoken)
  const each = Object.values(all)
  if (format === 'json')
    printJson({ schema: 1, rights: rightsOf(place, 'read'), changes: rightsOf(place, 'write'), ...all })
  else
    for (const purpose of adminPurposes) {
      printRights(place, purpose, spoken)
      tellOf(all[purpose] as Tried, purpose, spoken.words.admin)
    }
  return each.every(({ ok }) => ok) && each.some(({ access }) => access === 'works') ? exit.ok : exit.failed
}

function tellOf({ ok, says }: Tried, purpose: AdminPurpose, words: Spoken['words']['admin']): void {
  const { none, told } = {
    read: { none: words['none-read'], told: words['told-read'] },
    write: { none: words['none-write'], told: words['told-write'] },
  }[purpose]
  const line = says === null ? none : told({ says })
  if (ok) print(line)
  else tell(line)
}
