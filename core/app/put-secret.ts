import type { Guide } from '../model/guide.ts'
import type { SecretFieldName } from '../model/profile.ts'
import { providers } from '../providers/index.ts'
import type { StoredSetup } from '../store/store.ts'
import { secretRefusal } from './field-rules.ts'
import { noteStored } from './secret-dates.ts'
import { secretName } from './secret-name.ts'
import type { Session } from './session.ts'

/** Stores a secret of a setup, and its day; says why where it is not taken. */
export async function putSecret(
  kept: Pick<Session, 'store' | 'secrets' | 'clock' | 'words'>,
  { id, fields }: Pick<StoredSetup, 'id' | 'fields'>,
  guide: Guide,
  { field, value }: { field: SecretFieldName; value: string },
): Promise<{ diagnosis: string; says: string } | null> {
  const refused = await secretRefusal(field, value, fields, providers[guide.provider], kept.words)
  if (refused) return refused
  await kept.secrets.put(secretName(id, field), value)
  noteStored(kept, id, field)
  return null
}
