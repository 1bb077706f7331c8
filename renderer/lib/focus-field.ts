/** What a person goes on with in a field: where text is entered, what is chosen, or the button of what is stored. */
const controls = ['textarea', 'input:not([type="radio"])', 'input:checked', 'select', 'button', 'input']

/** What is used of an element that a field stands in. */
interface Holder {
  querySelector(selector: string): Pick<HTMLElement, 'focus' | 'scrollIntoView'> | null
}

/** Focuses the control of a field and shows it; false where there is none. */
export function focusField(field: Holder): boolean {
  const control = controls.map((selector) => field.querySelector(selector)).find((found) => found !== null)
  if (!control) return false
  control.focus({ preventScroll: true })
  control.scrollIntoView({ block: 'center' })
  return true
}
