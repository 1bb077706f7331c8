import type { Guide } from '../model/guide.ts'
import { type PlainFieldName, secretFieldNames } from '../model/profile.ts'
import { repeatsSecret } from '../model/secret-text.ts'
import { providers } from '../providers/index.ts'
import type { StoredSetup } from '../store/store.ts'
import { said } from '../words/said.ts'
import { refusalOf } from './field-rules.ts'
import { secretName } from './secret-name.ts'
import type { Session } from './session.ts'

type Keeper = Pick<Session, 'store' | 'secrets' | 'words'>

/** Stores a value of a setup as it was typed; says why where it is not taken. */
export async function putValue(
  kept: Keeper,
  { id, fields }: Pick<StoredSetup, 'id' | 'fields'>,
  guide: Guide,
  { field, value }: { field: PlainFieldName; value: string },
): Promise<{ diagnosis: string; says: string } | null> {
  const refused =
    refusalOf(field, value, fields, guide, providers[guide.provider], kept.words) ??
    (await storedSecretIn(kept, id, value))
  if (!refused && (fields[field] ?? '') !== value) kept.store.setField(id, field, value)
  return refused
}

/** A plain field that holds the very secret of this setup would put it on disk. */
async function storedSecretIn({ secrets, words }: Keeper, id: string, value: string) {
  for (const field of secretFieldNames) {
    const name = secretName(id, field)
    if (value.trim() === '' || (await secrets.has(name)) === null) continue
    if (await secrets.use(name, (secret) => repeatsSecret(value, secret)))
      return { diagnosis: 'input.secret-in-client-id', says: words.say(said('fields.secret-of-setup')) }
  }
  return null
}
