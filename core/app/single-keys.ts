import type { Store } from '../store/store.ts'

/** Under which name it is kept. */
const setting = 'single-keys'

/** Whether shortcuts of one key alone work. They do, until the person turns them off: WCAG 2.2, 2.1.4. */
export const singleKeysOf = (store: Pick<Store, 'setting'>): boolean => store.setting(setting) !== 'off'

/** Keeps the choice. */
export const saveSingleKeys = (store: Pick<Store, 'saveSetting'>, on: boolean): void =>
  store.saveSetting(setting, on ? 'on' : 'off')
