import { windowRows } from '/work/wt/me/test/bench/window.ts'

for (const r of await windowRows()) console.log(r.name, r.ours, r.least, (r.ours / r.least).toFixed(2), r.aim)
