import { readFileSync } from 'node:fs'
import { systemClock } from '../core/app/clock.ts'
import { secretRefusal } from '../core/app/field-rules.ts'
import { newSetup } from '../core/app/new-setup.ts'
import { putSecret } from '../core/app/put-secret.ts'
import { providers } from '../core/providers/index.ts'
import { openSecrets } from '../core/store/secrets.ts'
import { wordsIn } from '../core/words/words.ts'
import { readOptions } from './arguments.ts'
import { guideNamed } from './guide-named.ts'
import { readFields, readSecrets } from './inputs.ts'
import { openedStore } from './opened-store.ts'
import { print } from './say.ts'
import { exit, UsageError } from './usage.ts'
import type { Spoken } from './words/index.ts'

/** `setups new`: saves a setup, as the window does. Secrets go to the keychain and nowhere else. */
export async function made(args: readonly string[], { language, words }: Spoken): Promise<number> {
  const options = readOptions('setups', args, {
    guide: { type: 'string' },
    name: { type: 'string' },
    set: { type: 'string', multiple: true },
    secret: { type: 'string', multiple: true },
  })
  const name = options.name?.trim()
  if (options.guide === undefined || !name) throw new UsageError((wrong) => wrong['setups-new'])
  const guide = guideNamed(options.guide, language)
  const fields = readFields(options.set ?? [])
  const secrets = readSecrets(options.secret ?? [], process.env, () => readFileSync(0, 'utf8'))
  const other = [...Object.keys(fields), ...secrets.keys()].find(
    (field) => !guide.fields.some((each) => each.name === field),
  )
  if (other !== undefined) throw new UsageError((wrong) => wrong['not-of-guide']({ field: other, guide: guide.id }))
  const store = openedStore(language)
  try {
    if (store.setups().some((setup) => setup.name === name))
      throw new UsageError((wrong) => wrong['setups-name']({ name: name.slice(0, 80) }))
    const setup = newSetup(guide.id, name, false)
    const kept = openSecrets()
    const { keychain, reason } = secrets.size === 0 ? { keychain: true, reason: null } : await kept.describe()
    if (!keychain)
      throw new UsageError((wrong) => wrong['no-keychain']({ why: reason ? wordsIn(language).say(reason) : '' }))
    const core = wordsIn(language)
    for (const [field, value] of secrets) {
      const refused = await secretRefusal(field, value, fields, providers[guide.provider], core)
      if (refused) throw new UsageError((wrong) => wrong['not-made']({ option: field, why: refused.says }))
    }
    store.create(setup)
    for (const [field, value] of Object.entries(fields)) store.setField(setup.id, field, value)
    const stored = { store, secrets: kept, clock: systemClock, words: core }
    for (const [field, value] of secrets) await putSecret(stored, { id: setup.id, fields }, guide, { field, value })
    print(words.admin['setup-made']({ name, guide: guide.id }))
    return exit.ok
  } finally {
    store.close()
  }
}
