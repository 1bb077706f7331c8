/**
 * Every shortcut of the window, by what it does. Keys are bound and listed from this one table. `Mod` is the command key of a Mac,
 * Ctrl elsewhere. Keys without it or Alt are single keys, which a person can turn off.
 */
export const shortcuts = {
  palette: ['Mod+K'],
  shortcuts: ['?'],
  run: ['Mod+Enter'],
  next: ['Alt+ArrowDown', 'J'],
  previous: ['Alt+ArrowUp', 'K'],
} as const satisfies Readonly<Record<string, readonly string[]>>

export type ShortcutId = keyof typeof shortcuts
export const shortcutIds = Object.keys(shortcuts) as ShortcutId[]

/** What is used of a key event. */
interface Pressed {
  key: string
  ctrlKey: boolean
  metaKey: boolean
  altKey: boolean
  shiftKey: boolean
}

interface Situation {
  mac: boolean
  /** Single keys work. */
  single: boolean
  /** Text is being entered: in one line, or where arrows with Alt have a use of their own, as in a list. */
  typing: false | 'line' | 'all'
}

const isSingle = (keys: string): boolean => !keys.includes('+')

function fits(keys: string, { key, ctrlKey, metaKey, altKey, shiftKey }: Pressed, mac: boolean): boolean {
  const wanted = keys.split('+')
  const last = wanted.at(-1) ?? ''
  const mod = mac ? metaKey : ctrlKey
  const other = mac ? ctrlKey : metaKey
  // A sign such as ? is typed with Shift on one keyboard and without on another.
  const shifted = shiftKey && /^[A-Z]$|^..+$/.test(last)
  if (other || shifted || mod !== wanted.includes('Mod') || altKey !== wanted.includes('Alt')) return false
  return key.toLowerCase() === last.toLowerCase()
}

/**
 * The shortcut that was pressed, or null. While somebody types, single keys are letters. On a Mac, Alt with an arrow moves
 * within a line.
 */
export function shortcutOf(pressed: Pressed, { mac, single, typing }: Situation): ShortcutId | null {
  const usable = (keys: string) =>
    isSingle(keys) ? single && !typing : !typing || keys.includes('Mod') || (typing === 'line' && !mac)
  const found = shortcutIds.find((id) => shortcuts[id].some((keys) => usable(keys) && fits(keys, pressed, mac)))
  return found ?? null
}

const marks: Readonly<Record<string, string>> = { ArrowDown: '↓', ArrowUp: '↑', Enter: '↵' }

/** The keys of a shortcut as they are printed on a keyboard. Single keys are left out where they are turned off. */
export const keysShown = (id: ShortcutId, { mac, single }: Omit<Situation, 'typing'>): readonly (readonly string[])[] =>
  (shortcuts[id] as readonly string[])
    .filter((keys) => single || !isSingle(keys))
    .map((keys) =>
      keys.split('+').map((key) => {
        if (key === 'Mod') return mac ? '⌘' : 'Ctrl'
        if (key === 'Alt') return mac ? '⌥' : 'Alt'
        return marks[key] ?? key
      }),
    )

/** Which keys an element takes itself. */
export function takesKeys(
  element: { tagName?: string; type?: string; isContentEditable?: boolean } | null,
): Situation['typing'] {
  const { tagName = '', type = '', isContentEditable } = element ?? {}
  if (isContentEditable || /^(textarea|select)$/i.test(tagName)) return 'all'
  return /^input$/i.test(tagName) && !/^(checkbox|button|submit|file)$/.test(type) ? 'line' : false
}
