import type { FieldName, Guide } from '../../core/contract/values.ts'
import { focusField } from '../lib/focus-field.ts'
import { type Place, placeOf, screenKey, subjectOf } from '../lib/place.ts'

/** Which screen is shown. Places live in the history of the window, so that Back works and a reload stays. */
export class Router {
  #place = $state.raw<Place>(placeOf(history.state))
  #arriving: 'screen' | 'step' | null = null
  #wanted: FieldName | null = null
  readonly #left: () => void

  /** @param left hears that somebody went on to another setup, or to another screen that belongs to none */
  constructor(left: () => void = () => {}) {
    this.#left = left
  }

  get place(): Place {
    return this.#place
  }

  /** Goes to a place; its heading will take the focus. */
  go(place: Place): void {
    history.pushState({ place }, '')
    this.#show(place)
  }

  /** Goes to a place that does not deserve a step back of its own. */
  replace(place: Place): void {
    history.replaceState({ place }, '')
    this.#show(place)
  }

  /** After a run of all steps the cause is what the person wants to see, wherever on the checklist of the setup they are. */
  showCause(setup: string, cause: string | null): void {
    const place = this.#place
    if (cause === null || place.screen !== 'checklist' || place.setup !== setup || place.step === cause) return
    this.replace({ ...place, step: cause })
  }

  /** Goes to a field: on the page that is open, else at the step that asks for it. There it takes the focus. */
  showField({ id, guide }: { id: string; guide: Pick<Guide, 'steps'> }, field: FieldName): void {
    const here = document.querySelector(`[data-field="${field}"]`)
    if (here && focusField(here)) return
    const step = guide.steps.find(({ asks }) => asks.includes(field))
    if (!step) return
    this.#wanted = field
    this.go({ screen: 'checklist', setup: id, step: step.id })
  }

  /** An attachment: the field that somebody came for takes the focus, once. */
  field = (name: FieldName) => (element: HTMLElement) => {
    if (this.#wanted !== name) return
    this.#wanted = null
    focusField(element)
  }

  /** Follows Back and Forward until the returned function is called. */
  listen(): () => void {
    const follow = ({ state }: PopStateEvent) => this.#show(placeOf(state))
    addEventListener('popstate', follow)
    return () => removeEventListener('popstate', follow)
  }

  /** An attachment: the heading of what was just arrived at takes the focus, once, and shows its top. */
  heading = (kind: 'screen' | 'step') => (element: HTMLElement) => {
    if (this.#arriving !== kind) return
    this.#arriving = null
    element.closest('[data-scrolls]')?.scrollTo(0, 0)
    element.scrollIntoView({ block: 'nearest' })
    if (this.#wanted === null) element.focus({ preventScroll: true })
  }

  #show(place: Place): void {
    const about = (one: Place) => subjectOf(one) || one.screen
    if (about(place) !== about(this.#place)) this.#left()
    this.#arriving = screenKey(place) === screenKey(this.#place) ? 'step' : 'screen'
    this.#place = place
  }
}
