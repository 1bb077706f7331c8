import type { Sql } from './sql.ts'
import type { Store } from './store.ts'

/** Certificates that a setup trusts beside the public ones, in the table `authorities`. */
export const authoritiesIn = ({
  all,
  run,
  hasSetup,
}: Sql): Pick<Store, 'authorities' | 'addAuthority' | 'removeAuthority'> => ({
  authorities: (id) =>
    all('SELECT fingerprint, pem FROM authorities WHERE setup = ? ORDER BY fingerprint', id).map((row) => ({
      fingerprint: String(row.fingerprint),
      pem: String(row.pem),
    })),
  addAuthority: (id, fingerprint, pem) => {
    if (hasSetup(id)) run('INSERT OR REPLACE INTO authorities VALUES (?, ?, ?)', id, fingerprint, pem)
  },
  removeAuthority: (id, fingerprint) =>
    run('DELETE FROM authorities WHERE setup = ? AND fingerprint = ?', id, fingerprint),
})

type Shared = Pick<Store, 'sharedAuthorities' | 'shareAuthority' | 'unshareAuthority'>

/** Certificates that every setup trusts beside the public ones, in the table `shared_authorities`. */
export const sharedAuthoritiesIn = ({ all, run }: Sql): Shared => ({
  sharedAuthorities: () =>
    all('SELECT fingerprint, pem FROM shared_authorities ORDER BY fingerprint').map((row) => ({
      fingerprint: String(row.fingerprint),
      pem: String(row.pem),
    })),
  shareAuthority: (fingerprint, pem) =>
    run('INSERT OR REPLACE INTO shared_authorities VALUES (?, ?)', fingerprint, pem),
  unshareAuthority: (fingerprint) => run('DELETE FROM shared_authorities WHERE fingerprint = ?', fingerprint),
})

/** Settings of single setups, in the table `setup_settings`. */
export const setupSettingsIn = ({ all, run, hasSetup }: Sql): Pick<Store, 'setupSettings' | 'saveSetupSetting'> => ({
  setupSettings: (id) =>
    Object.fromEntries(
      all('SELECT name, value FROM setup_settings WHERE setup = ?', id).map(({ name, value }) => [
        String(name),
        String(value),
      ]),
    ),
  saveSetupSetting: (id, name, value) => {
    if (value === null) run('DELETE FROM setup_settings WHERE setup = ? AND name = ?', id, name)
    else if (hasSetup(id)) run('INSERT OR REPLACE INTO setup_settings VALUES (?, ?, ?)', id, name, value)
  },
})

/** Settings of the whole program, in the table `settings`. */
export const settingsIn = ({ all, run, together }: Sql): Pick<Store, 'setting' | 'saveSetting' | 'clearSettings'> => ({
  clearSettings: () =>
    together(() => {
      run('DELETE FROM settings')
      run('DELETE FROM shared_authorities')
    }),
  setting: (name) => {
    const row = all('SELECT value FROM settings WHERE name = ?', name)[0]
    return row && String(row.value)
  },
  saveSetting: (name, value) => run('INSERT OR REPLACE INTO settings VALUES (?, ?)', name, value),
})
