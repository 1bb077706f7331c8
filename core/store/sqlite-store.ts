import type { DatabaseSync } from 'node:sqlite'
import { said } from '../words/said.ts'
import { removeCopies } from './backups.ts'
import { type OpenOptions, openDatabase } from './database-file.ts'
import { evidenceIn } from './evidence-table.ts'
import { ledgerIn } from './ledger-table.ts'
import { evidenceDropped } from './migrations.ts'
import { runsIn } from './runs-table.ts'
import { authoritiesIn, settingsIn, setupSettingsIn, sharedAuthoritiesIn } from './settings-table.ts'
import { setupsIn } from './setups-table.ts'
import { sqlOn, type Unreadable } from './sql.ts'
import type { Store } from './store.ts'

/**
 * Opens the store in `file` (`:memory:` for one that is gone when the program ends). Its `notice` says what had to be set
 * aside or recovered, and which saved rows could not be read. Throws as `openDatabase` does.
 */
export function openStore(file: string, options: OpenOptions = {}): Store {
  const { db, notice } = openDatabase(file, options)
  const unreadable: Unreadable = new Map()
  const store = storeOn(db, unreadable)
  const dropped = store.setting(evidenceDropped) === undefined ? [] : [said('store.check-again')]
  const open: Store = {
    ...store,
    forgetCopies: () => {
      if (file !== ':memory:') removeCopies(db, file)
    },
    get notice() {
      const left = unreadable.size > 0 ? [said('store.left-out', { rows: [...unreadable.values()] })] : []
      const says = [...notice, ...dropped, ...left]
      return says.length > 0 ? says : null
    },
  }
  // Read once now, so that the notice is complete before the first window asks for it.
  for (const setup of open.setups()) {
    open.evidence(setup.id)
    open.latestRun(setup.id)
  }
  return open
}

function storeOn(db: DatabaseSync, unreadable: Unreadable): Omit<Store, 'notice' | 'forgetCopies'> {
  const sql = sqlOn(db, unreadable)
  return {
    ...setupsIn(sql),
    ...evidenceIn(sql),
    ...authoritiesIn(sql),
    ...sharedAuthoritiesIn(sql),
    ...settingsIn(sql),
    ...setupSettingsIn(sql),
    ...runsIn(sql),
    ...ledgerIn(sql),
    revision: () =>
      Object.values(db.prepare('SELECT data_version, total_changes() FROM pragma_data_version').get() ?? {}).join(),
    close: () => {
      if (db.isOpen) db.close()
    },
  }
}
