import { type Paint, plain } from '../core/report/text.ts'

const codes = { bold: [1, 22], dim: [2, 22], good: [32, 39], bad: [31, 39], warning: [33, 39] } as const

/** Colors on a terminal that supports them, not with `NO_COLOR` and not in pipes. */
export function paintFor(stream: { isTTY?: boolean }, env: NodeJS.ProcessEnv): Paint {
  if (!stream.isTTY || env.NO_COLOR || env.TERM === 'dumb') return plain
  return (style, text) => {
    const [on, off] = codes[style]
    return `\u001b[${on}m${text}\u001b[${off}m`
  }
}
