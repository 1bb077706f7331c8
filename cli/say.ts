import { visible, visibleJson } from '../core/model/visible.ts'

/**
 * All output of the terminal except the report (`outputs.ts`) and the progress. Names of files, guides and certificates come
 * from outside, and they must not move the cursor, set the clipboard or color a line.
 */
export const print = (text: string): void => void process.stdout.write(`${visible(text)}\n`)

/** Standard error, for the user at the terminal. */
export const tell = (text: string): void => void process.stderr.write(`${visible(text)}\n`)

export const printJson = (value: unknown): void => void process.stdout.write(`${visibleJson(value)}\n`)
