import { type ShortcutId, shortcutOf, takesKeys } from '../lib/shortcuts.ts'

type Handlers = Partial<Record<ShortcutId, () => void>>

/** What keys do now, and what they have opened. */
export class Shortcuts {
  readonly mac = /Mac/.test(navigator.userAgent)
  /** Single keys work. */
  single = $state(true)
  #shown = $state<'palette' | 'shortcuts' | null>(null)
  /** Counts what was shown: a dialog tells late that it was closed. */
  opening = $state(0)
  #handlers: Handlers = {}
  /** What was typed while the palette was loaded, and until when it is awaited. */
  #typed = ''
  #awaited = 0

  /** What is shown above the screen. */
  get shown(): 'palette' | 'shortcuts' | null {
    return this.#shown
  }
  show(what: 'palette' | 'shortcuts'): void {
    if (what === 'palette') this.#awaited = Date.now() + 3000
    this.#shown = what
    this.opening++
  }
  /** It was closed; a key may have opened it again, or the other one, meanwhile. */
  closed(opening: number): void {
    if (this.opening === opening) this.#shown = null
  }

  /** What was typed since the palette was called, for its search field. */
  takeTyped(): string {
    const typed = this.#typed
    this.#typed = ''
    this.#awaited = 0
    return typed
  }

  /** Gives keys something to do until the returned function is called. */
  bind(handlers: Handlers): () => void {
    this.#handlers = { ...this.#handlers, ...handlers }
    return () => {
      const left = Object.entries(this.#handlers).filter(([id, done]) => handlers[id as ShortcutId] !== done)
      this.#handlers = Object.fromEntries(left)
    }
  }

  /** Hears keys until the returned function is called. */
  listen(): () => void {
    const undo = this.bind({ palette: () => this.show('palette'), shortcuts: () => this.show('shortcuts') })
    const hear = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.isComposing || document.querySelector('dialog[open]')) return
      if (Date.now() < this.#awaited && event.key.length === 1 && !event.ctrlKey && !event.metaKey && !event.altKey) {
        event.preventDefault()
        this.#typed += event.key
        return
      }
      const { mac, single } = this
      const active = document.activeElement as HTMLElement | null
      const typing = takesKeys(active)
      const handler = this.#handlers[shortcutOf(event, { mac, single, typing }) ?? ('none' as ShortcutId)]
      if (!handler) return
      event.preventDefault()
      // What was typed is taken before the field goes away.
      if (typing === 'line' && event.altKey) active?.blur()
      handler()
    }
    addEventListener('keydown', hear)
    return () => {
      undo()
      removeEventListener('keydown', hear)
    }
  }
}
