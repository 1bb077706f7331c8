import { readFileSync } from 'node:fs'
import { systemClock } from '../../core/app/clock.ts'
import { keepSecret } from '../../core/app/known-secrets.ts'
import { putSecret } from '../../core/app/put-secret.ts'
import { isRotated } from '../../core/app/rotation-handoff.ts'
import { nextName, secretName } from '../../core/app/secret-name.ts'
import { isSecretField, secretFieldNames } from '../../core/model/profile.ts'
import { openSecrets } from '../../core/store/secrets.ts'
import { wordsIn } from '../../core/words/words.ts'
import { readOptions } from '../arguments.ts'
import { clipboardsOf, programsOf, putOnClipboard } from '../clipboard.ts'
import { guideNamed } from '../guide-named.ts'
import { readSecrets } from '../inputs.ts'
import { openedStore } from '../opened-store.ts'
import { namedSetup, savedSetup } from '../saved-setup.ts'
import { tell } from '../say.ts'
import { exit, UsageError } from '../usage.ts'
import type { Spoken } from '../words/index.ts'

/** How long a secret stays on the clipboard, in milliseconds. */
const staysFor = 30_000

/** Ends after the time, or when the person stops the program. */
const waited = (ms: number) =>
  new Promise<void>((resolve) => {
    const timer = setTimeout(resolve, ms)
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const)
      process.once(signal, () => {
        clearTimeout(timer)
        resolve()
      })
  })

/** `secret copy|put`: a stored secret on the clipboard, or a new one in the keychain. */
export async function secret([action, ...args]: readonly string[], spoken: Spoken): Promise<number> {
  if (action === 'copy') return copied(args, spoken)
  if (action === 'put') return stored(args, spoken)
  throw new UsageError((wrong) => wrong['secret-action'])
}

/** The one argument without an option, and the name of the setup. */
function askedIn(args: readonly string[]): { given: string; name: string; fresh: boolean } {
  const at = args.findIndex((arg, index) => (!arg.startsWith('-') || arg === '-') && args[index - 1] !== '--setup')
  const rest = args.filter((_arg, index) => index !== at)
  const options = readOptions('secret', rest, { setup: { type: 'string' }, new: { type: 'boolean' } })
  if (options.setup === undefined) throw new UsageError((wrong) => wrong['secret-setup'])
  return { given: args[at] ?? '', name: options.setup, fresh: options.new ?? false }
}

/** Stores a secret of a saved setup in the keychain, with the day on which that was. */
async function stored(args: readonly string[], { language, words }: Spoken): Promise<number> {
  const { given, name, fresh } = askedIn(args)
  if (fresh) throw new UsageError((wrong) => wrong['unknown-option']({ command: 'secret', option: '--new' }))
  const secrets = openSecrets()
  const store = openedStore(language)
  try {
    if (!given.includes('=')) throw new UsageError((wrong) => wrong['secret-put-form'])
    const setup = namedSetup(store.setups(), name)
    const [[field, value] = []] = readSecrets([given], process.env, () => readFileSync(0, 'utf8'))
    if (field === undefined || value === undefined) throw new UsageError((wrong) => wrong['secret-put-form'])
    const guide = guideNamed(setup.guide, language)
    const core = wordsIn(language)
    if (!guide.fields.some((one) => one.name === field))
      throw new UsageError((wrong) => wrong['not-of-guide']({ field, guide: guide.id }))
    const { keychain, reason } = await secrets.describe()
    if (!keychain) throw new UsageError((wrong) => wrong['no-keychain']({ why: core.say(reason ?? []) }))
    const refused = await putSecret({ store, secrets, clock: systemClock, words: core }, setup, guide, { field, value })
    if (refused) throw new UsageError((wrong) => wrong['not-made']({ option: field, why: refused.says }))
    tell(words.secret.stored({ setup: setup.name, field }))
    return exit.ok
  } finally {
    store.close()
  }
}

/** Puts a stored secret on the clipboard for 30 seconds. Prints nothing. */
async function copied(args: readonly string[], { language }: Spoken): Promise<number> {
  const { given: field, name, fresh } = askedIn(args)
  if (!isSecretField(field)) throw new UsageError((wrong) => wrong['secret-field']({ fields: secretFieldNames }))
  const { id } = savedSetup(name, language)
  if (fresh && !isRotated(field)) throw new UsageError((wrong) => wrong['secret-absent']({ setup: name, field }))
  const key = fresh && isRotated(field) ? nextName(id, field) : secretName(id, field)
  const secrets = openSecrets()
  if ((await secrets.has(key)) === null) throw new UsageError((wrong) => wrong['secret-absent']({ setup: name, field }))
  const clipboards = clipboardsOf(process.platform, process.env)
  const clear = await secrets.use(key, (value) => {
    keepSecret(field, value)
    return putOnClipboard(value, clipboards)
  })
  if (!clear) throw new UsageError((wrong) => wrong['no-clipboard']({ programs: programsOf(clipboards) }))
  await waited(staysFor)
  await clear()
  return exit.ok
}
