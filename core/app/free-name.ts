import type { Store } from '../store/store.ts'

/** A name that this program gives, with a number where another setup has it: the terminal finds a setup by its name. */
export function freeName(store: Pick<Store, 'setups'>, name: string): string {
  const taken = new Set(store.setups().map((setup) => setup.name))
  let free = name
  for (let n = 2; taken.has(free); n++) free = `${name} (${n})`
  return free
}
