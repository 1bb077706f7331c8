import { type Row, runTime, startTime } from './rows.ts'
import { windowRows } from './window.ts'

/**
 * `npm run bench`: every row is a ratio of two things measured in this run, so that it means the same on any machine.
 * Nothing here fails: a slow machine is no fault, and a row above its aim is something to look at.
 */
const rows: Row[] = [...(await runTime('okta')), ...(await runTime('auth0')), ...startTime(), ...(await windowRows())]

const number = (value: number): string => (Number.isInteger(value) ? String(value) : value.toFixed(1))
const table = rows.map(({ name, ours, least, unit, aim }) => [
  name,
  `${number(ours)} ${unit}`.trim(),
  `${number(least)} ${unit}`.trim(),
  (ours / least).toFixed(2),
  aim.toFixed(2),
  ours / least <= aim ? '' : 'above its aim',
])
const all = [['row', 'ours', 'least', 'ratio', 'aim', ''], ...table]
const widths = [0, 1, 2, 3, 4].map((column) => Math.max(...all.map((line) => line[column]?.length ?? 0)))
for (const line of all)
  console.log(
    line
      .map((cell, column) => (column === 0 ? cell.padEnd(widths[0] ?? 0) : cell.padStart(widths[column] ?? 0)))
      .join('  ')
      .trimEnd(),
  )
