const isOfButton = ({ target }: Event): boolean => target instanceof Element && target.closest('button') !== null

/**
 * A press counts once. The second click of a double click, and a key that is held, would do the same thing again, or what has
 * come to the same place meanwhile: a second copy, or the next setup removed.
 */
export function onePress(page: Document): void {
  const stop = (event: Event) => {
    event.preventDefault()
    event.stopImmediatePropagation()
  }
  page.addEventListener('click', (event) => event.detail > 1 && isOfButton(event) && stop(event), true)
  page.addEventListener(
    'keydown',
    (event) => event.repeat && event.key === 'Enter' && isOfButton(event) && stop(event),
    true,
  )
}
