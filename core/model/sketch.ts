interface Markable {
  /** The number of the click of the step that means this part. */
  click?: number
}

/** One thing on a page. Its name says what it is; all labels are the provider's own. */
export type SketchThing = Markable &
  (
    | /** The menu under the user's name, at the top right; the value is what stands in it. */ { account: string }
    | { tabs: readonly string[]; current: string }
    | /** The title of a section. A mark belongs to its action, where there is one. */ {
        heading: string
        action?: string
      }
    | { button: string; primary?: boolean }
    | { field: string; value?: string }
    | { radio: string; on?: boolean }
    | { checkbox: string; on?: boolean }
    | /** A value to copy; without one, a secret in dots. */ { copy: string; value?: string }
    | /** A row of a table or a list. */ { row: string; value?: string }
  )

/** A window over the page, with its own things. */
export interface SketchDialog {
  dialog: string
  parts: readonly SketchThing[]
}

export type SketchPart = SketchThing | SketchDialog

/** A page of the provider's console, reduced to what a step means. */
export interface Sketch {
  /** What the provider calls the page. */
  page: string
  /** The entries of the main menu that lead to it. */
  menu?: Markable & { path: readonly string[] }
  parts: readonly SketchPart[]
}
