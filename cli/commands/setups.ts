import { systemClock } from '../../core/app/clock.ts'
import { knowAllSecrets, learning } from '../../core/app/known-secrets.ts'
import { exportSetups, importSetups, type Kept, type Taken } from '../../core/app/transfer.ts'
import { largestSetupsFile } from '../../core/bundle/setups-file.ts'
import { visibleLine } from '../../core/model/visible.ts'
import { openSecrets } from '../../core/store/secrets.ts'
import type { StoredSetup } from '../../core/store/store.ts'
import { wordsIn } from '../../core/words/words.ts'
import { readOptions } from '../arguments.ts'
import { packOf } from '../came.ts'
import { knownGuides } from '../folders.ts'
import { readBytes, secretFrom } from '../inputs.ts'
import { openedStore } from '../opened-store.ts'
import { writable, writeReleased } from '../outputs.ts'
import { namedSetup } from '../saved-setup.ts'
import { print, tell } from '../say.ts'
import { sayingWhy } from '../saying-why.ts'
import { exit, UsageError } from '../usage.ts'
import type { Spoken } from '../words/index.ts'

/** `setups new|export|import`: a setup of its own, and all setups of this computer, or some, as one file for another. */
export async function setups([action, ...rest]: readonly string[], spoken: Spoken): Promise<number> {
  if (action === 'new') return (await import('../new-setup.ts')).made(rest, spoken)
  if (action === 'export') return exported(rest, spoken)
  if (action === 'import') return imported(rest, spoken)
  throw new UsageError((wrong) => wrong['setups-action'])
}

/** The setups of this computer, for one command. */
async function withKept<T>({ language }: Spoken, work: (kept: Kept) => Promise<T>): Promise<T> {
  const store = openedStore(language)
  const secrets = learning(openSecrets())
  try {
    await knowAllSecrets({ store, secrets })
    return await work({ store, secrets, clock: systemClock, guides: knownGuides(language).guides, packOf })
  } finally {
    store.close()
  }
}

const passphraseOf = (source: string | undefined): string | null => {
  if (source === undefined) return null
  const passphrase = secretFrom('passphrase', source)
  if (passphrase.length < 8) throw new UsageError((wrong) => wrong['passphrase-short'])
  return passphrase
}

async function exported(args: readonly string[], spoken: Spoken): Promise<number> {
  const after = args.findIndex((arg) => arg.startsWith('-'))
  const loose = after < 0 ? args : args.slice(0, after)
  const options = readOptions('setups', args.slice(loose.length), {
    setup: { type: 'string', multiple: true },
    customer: { type: 'string', multiple: true },
    output: { type: 'string' },
    passphrase: { type: 'string' },
  })
  const { output, setup = [], customer = [] } = options
  if (output === undefined) throw new UsageError((wrong) => wrong['setups-output'])
  writable(output, '--output')
  const passphrase = passphraseOf(options.passphrase)
  const made = await withKept(spoken, async (kept) =>
    exportSetups(kept, chosen(kept.store.setups(), [...loose, ...setup], customer), passphrase),
  )
  if (made.setups === 0) throw new UsageError((wrong) => wrong['no-setups'])
  sayingWhy('--output', wordsIn(spoken.language), () => writeReleased(made.text, output, '--output'))
  tell(
    spoken.words.setups.exported({ n: made.setups, path: output, secrets: passphrase === null ? null : made.secrets }),
  )
  for (const note of made.notes) tell(visibleLine(wordsIn(spoken.language).say(note)))
  return exit.ok
}

/**
 * The IDs of the setups that were named, themselves or by their customer; null where none was.
 * @throws UsageError
 */
function chosen(all: readonly StoredSetup[], names: readonly string[], customers: readonly string[]): string[] | null {
  if (names.length === 0 && customers.length === 0) return null
  const named = names.map((name) => namedSetup(all, name))
  const practice = named.find((setup) => setup.practice)
  if (practice) throw new UsageError((wrong) => wrong['practice-stays']({ name: practice.name }))
  const unknown = customers.find((name) => !all.some(({ customer }) => customer === name))
  if (unknown !== undefined) throw new UsageError((wrong) => wrong['unknown-customer']({ name: unknown.slice(0, 80) }))
  const theirs = all.filter(({ customer }) => customer !== null && customers.includes(customer))
  return [...named, ...theirs].map(({ id }) => id)
}

async function imported(args: readonly string[], spoken: Spoken): Promise<number> {
  const options = readOptions('setups', args, { input: { type: 'string' }, passphrase: { type: 'string' } })
  const { input } = options
  if (input === undefined) throw new UsageError((wrong) => wrong['setups-input'])
  const text = readBytes(input, '--input', largestSetupsFile).toString('utf8')
  const passphrase = passphraseOf(options.passphrase)
  const taken = await withKept(spoken, (kept) => importSetups(kept, text, passphrase)).catch((error: unknown) =>
    sayingWhy('--input', wordsIn(spoken.language), (): Taken[] => {
      throw error
    }),
  )
  for (const { notes = [], ...one } of taken) {
    print(visibleLine(spoken.words.setups.taken(one)))
    for (const note of notes) print(visibleLine(wordsIn(spoken.language).say(note)))
  }
  return taken.some(({ came }) => came === 'no-guide') ? exit.failed : exit.ok
}
