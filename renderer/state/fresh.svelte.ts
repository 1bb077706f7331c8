/**
 * What a screen was opened with, read again whenever what it is about has changed: a run that ends while the screen is open
 * must not leave the old state beside the new one. Called while a component is set up.
 * @param first what it was opened with
 * @param about what it is about; another value than before is a change
 */
export function fresh<T>(first: () => T, about: () => unknown, read: () => Promise<T>): { readonly now: T } {
  let newer = $state.raw<{ value: T } | null>(null)
  let seen = about()
  let asked = 0
  $effect(() => {
    const wanted = about()
    if (wanted === seen) return
    seen = wanted
    asked += 1
    const mine = asked
    read().then(
      (value) => {
        if (mine === asked) newer = { value }
      },
      () => {},
    )
  })
  return {
    get now() {
      return newer ? newer.value : first()
    },
  }
}
