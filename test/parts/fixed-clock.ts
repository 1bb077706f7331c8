/** Loaded with `--import`, stops the clock of a program at `PREFLIGHT_PARTS_AT`, so that pictures of two runs can be compared. */
const at = Date.parse(process.env.PREFLIGHT_PARTS_AT ?? '')
globalThis.Date = new Proxy(Date, {
  construct: (Real, given) => Reflect.construct(Real, given.length ? given : [at]) as Date,
  get: (Real, key) => (key === 'now' ? () => at : Reflect.get(Real, key)),
})
