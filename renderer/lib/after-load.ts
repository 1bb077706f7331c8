/** What is used of the storage of this window. */
type Kept = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>

const key = 'preflight-saved'

/** What the window was loaded anew for, once. */
export function savedBefore(kept: Kept): string | null {
  const what = kept.getItem(key)
  kept.removeItem(key)
  return what
}

/** Saves what the window is loaded anew for; a change that was refused is not remembered. */
export async function saveAndRemember(kept: Kept, what: string, save: () => Promise<void>): Promise<void> {
  // The host may load the window anew before its answer arrives.
  kept.setItem(key, what)
  try {
    await save()
  } catch (error) {
    kept.removeItem(key)
    throw error
  }
}
