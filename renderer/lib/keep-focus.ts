const focusable =
  'a[href], button:not(:disabled), input:not(:disabled), select:not(:disabled), textarea:not(:disabled), summary, [tabindex]'

const isUsable = (element: Element): boolean =>
  element.isConnected && element.checkVisibility() && !element.matches(':disabled')

/** The element and everything around it, from the inside out. */
const around = (element: Element | null): Element[] => (element ? [element, ...around(element.parentElement)] : [])

/** Where to go on: the first thing that can be used in the smallest part that is left, else the heading of the screen. */
function nearest(lost: readonly Element[]): HTMLElement | null {
  for (const part of lost.slice(1)) {
    // Where the whole screen is gone, another one comes, and the way past the sidebar would only flash.
    if (!part.isConnected || part.matches('main, body, html') || part.querySelector('main')) continue
    // A term that has the focus shows its card, which would cover what has just changed.
    const found = [...part.querySelectorAll<HTMLElement>(focusable)].find(
      (element) => isUsable(element) && !element.matches('[data-term]'),
    )
    if (found) return found
  }
  return document.querySelector<HTMLElement>('dialog[open], main h1[tabindex]')
}

/**
 * Gives the focus a place when what had it is gone or turned off, so that a keyboard goes on where it was (WCAG 2.2, 2.4.3). Who
 * sets the focus itself comes first. `used` is the path of the event that used the window first.
 */
export function keepFocus(used: readonly EventTarget[]): () => void {
  const elements = used.filter((part) => part instanceof Element)
  const begun = elements.slice(elements.findIndex((part) => part.matches(focusable)))
  let path: readonly Element[] = begun.some((part) => part.matches(focusable)) ? begun : []
  const take = () => {
    const { activeElement } = document
    if (activeElement && activeElement !== document.body) path = around(activeElement)
  }
  const look = () => {
    const { activeElement } = document
    if (activeElement && activeElement !== document.body && isUsable(activeElement)) return
    const [lost] = path
    // Somebody clicked beside everything: nothing was lost.
    if (!lost || lost === document.body || isUsable(lost)) return
    nearest(path)?.focus({ preventScroll: true })
    take()
  }
  take()
  let waiting = 0
  const later = () => {
    clearTimeout(waiting)
    waiting = window.setTimeout(look, 60)
  }
  const changes = new MutationObserver(later)
  changes.observe(document.body, {
    childList: true,
    subtree: true,
    attributes: true,
    attributeFilter: ['disabled', 'hidden'],
  })
  document.addEventListener('focusin', take)
  later()
  return () => {
    changes.disconnect()
    document.removeEventListener('focusin', take)
  }
}
