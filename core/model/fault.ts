/** An exception of this program, as it may be shown once it is masked: what was thrown, and where. */
export interface Fault {
  /** Name and message: `TypeError: x is not a function`. */
  message: string
  /** Function, file, line and column of the nearest places, from the program's own folder on. */
  places: readonly string[]
}

const most = 4

/** The path from the program's folder on: what stands before it may name the user of this computer. */
const shortPath = (line: string): string =>
  line
    .trim()
    .replace(/^at /, '')
    .replace(
      /(?:file:\/\/)?[^\s()]{0,400}?\/((?:core|cli|web|electron|renderer|dist|node_modules|test)\/[^\s()]{0,400})/,
      '$1',
    )

/** Makes an exception a value. A thrown thing that is no Error has no place. It must be masked and then cut before it is shown. */
export function faultOf(error: unknown): Fault {
  if (!(error instanceof Error)) return { message: `thrown: ${String(error)}`, places: [] }
  const lines = (error.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line))
  return {
    message: `${error.name}: ${error.message}`,
    places: lines.slice(0, most).map(shortPath),
  }
}

/** A fault in one line, for logs and reports. */
export const faultLine = ({ message, places }: Fault): string =>
  places.length > 0 ? `${message} at ${places.join(' < ')}` : message
