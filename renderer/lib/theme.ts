import type { Theme } from '../../core/contract/values.ts'

/** Shows a theme in the whole window. The host has written the saved one into the page, so that it is there from the start. */
export function showTheme(theme: Theme, root: { dataset: Record<string, string | undefined> }): void {
  root.dataset.theme = theme
}
