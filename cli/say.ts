import { visible, visibleJson } from '../core/model/visible.ts'

/**
 * The ways out of the terminal, but for the report itself (`outputs.ts`) and the progress: names of files, guides and
 * certificates come from others, and none of them may move the cursor, set the clipboard or paint a line.
 */
export const print = (text: string): void => void process.stdout.write(`${visible(text)}\n`)

/** Standard error, for the person at the terminal. */
export const tell = (text: string): void => void process.stderr.write(`${visible(text)}\n`)

export const printJson = (value: unknown): void => void process.stdout.write(`${visibleJson(value)}\n`)
