import { adminPurposes, hasCredential, lent } from '../../core/app/admin-credentials.ts'
import { type ExportWorld, exportedPlan, NoForm } from '../../core/app/admin-export.ts'
import { NoAdmin } from '../../core/app/admin-world.ts'
import { knowAllSecrets, learning } from '../../core/app/known-secrets.ts'
import { publicKeyOf } from '../../core/app/public-key.ts'
import { trustedAuthorities } from '../../core/app/trusted.ts'
import { type ExportForm, exportForms } from '../../core/model/admin-export.ts'
import type { Settings } from '../../core/run/options.ts'
import type { SecretStore } from '../../core/store/secret-store.ts'
import { openSecrets } from '../../core/store/secrets.ts'
import { type Words, wordsIn } from '../../core/words/words.ts'
import { oneOf, readOptions, refuseBeside } from '../arguments.ts'
import { settingsIn } from '../check-settings.ts'
import { guideNamed } from '../guide-named.ts'
import { readFields } from '../inputs.ts'
import { openedStore } from '../opened-store.ts'
import { writable, write } from '../outputs.ts'
import { namedSetup } from '../saved-setup.ts'
import { sayingWhy } from '../saying-why.ts'
import { exit, UsageError } from '../usage.ts'
import type { Spoken } from '../words/index.ts'

const optionsOf = {
  setup: { type: 'string' },
  guide: { type: 'string' },
  set: { type: 'string', multiple: true },
  as: { type: 'string' },
  output: { type: 'string' },
  ca: { type: 'string', multiple: true },
  proxy: { type: 'string' },
  pac: { type: 'string' },
  dns: { type: 'string', multiple: true },
  resolve: { type: 'string', multiple: true },
  timeout: { type: 'string' },
} as const

/** `export`: what a guide wants of a provider, as a file for another tool. Nothing is changed. */
export async function exported(args: readonly string[], { language }: Spoken): Promise<number> {
  const options = readOptions('export', args, optionsOf)
  const { setup, guide: id, output } = options
  if ((setup === undefined) === (id === undefined)) throw new UsageError((wrong) => wrong['export-source'])
  if (options.as === undefined) throw new UsageError((wrong) => wrong['export-form']({ forms: exportForms }))
  const form = oneOf('as', options.as, exportForms, 'terraform')
  refuseBeside(options, setup === undefined ? null : '--setup', ['set'])
  if (output !== undefined) writable(output, '--output')
  const settings = settingsIn(options)
  const words = wordsIn(language)
  const world =
    setup === undefined
      ? { guide: guideNamed(id ?? '', language), fields: readFields(options.set ?? []), lend: null, settings }
      : null
  const text = world
    ? await planned({ ...world, signal: new AbortController().signal }, form, words)
    : await ofSetup(setup ?? '', { form, settings, words, language })
  sayingWhy('--output', words, () => write(text, output))
  return exit.ok
}

interface Wish {
  form: ExportForm
  settings: Settings
  words: Words
  language: Spoken['language']
}

/** The plan of a saved setup: with its access to the admin API, if it has one. */
async function ofSetup(name: string, { form, settings, words, language }: Wish): Promise<string> {
  const store = openedStore(language)
  const secrets = learning(openSecrets())
  try {
    await knowAllSecrets({ store, secrets })
    const setup = namedSetup(store.setups(), name)
    const publicJwk = await publicKeyOf(secrets, setup)
    const world: ExportWorld = {
      guide: guideNamed(setup.guide, language),
      fields: setup.fields,
      lend: await accessOf(secrets, setup.id),
      settings: { ...settings, ca: [...settings.ca, ...trustedAuthorities(store, setup).map(({ pem }) => pem)] },
      signal: new AbortController().signal,
      ...(publicJwk ? { publicJwk } : {}),
    }
    return await planned(world, form, words)
  } finally {
    store.close()
  }
}

/** The access of a setup: that for reading, else the one for writing; null where it has none. */
async function accessOf(secrets: SecretStore, setup: string): Promise<ExportWorld['lend']> {
  for (const purpose of adminPurposes)
    if (await hasCredential(secrets, setup, purpose).catch(() => false))
      return (use) => lent(secrets, setup, purpose, use)
  return null
}

async function planned(world: ExportWorld, form: ExportForm, words: Words): Promise<string> {
  const provider = words.nameOf(world.guide.provider)
  try {
    return (await exportedPlan(world, form, words)).text
  } catch (error) {
    if (error instanceof NoForm) throw new UsageError((wrong) => wrong['export-tool']({ form, provider }))
    if (!(error instanceof NoAdmin)) throw error
    const { why } = error
    if (why === 'provider') throw new UsageError((wrong) => wrong['export-provider']({ guide: world.guide.id }))
    if (why === 'address') throw new UsageError((wrong) => wrong['export-domain'])
    throw new UsageError((wrong) => wrong['export-access']({ provider }))
  }
}
