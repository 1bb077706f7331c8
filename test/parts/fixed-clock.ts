/** Loaded with `--import`, stops the clock of a program at `PREFLIGHT_PARTS_AT`, so that pictures of two runs can be compared. */
const at = Date.parse(process.env.PREFLIGHT_PARTS_AT ?? '')
const { Date: Real } = globalThis
globalThis.Date = class extends Real {
  constructor(...given: [] | [value: number | string | Date]) {
    super(...(given.length ? given : ([at] as const)))
  }
  static override now = () => at
} as DateConstructor
