import stringWidth from 'string-width'
import wrapAnsi from 'wrap-ansi'

/** How many columns of a terminal a text takes: two for a wide character, none for a mark that joins the one before it. */
export const widthOf = (text: string): number => stringWidth(text)

/** Words in lines of so many columns; one that is wider has a line of its own. */
export const wrapped = (words: string, columns: number): string[] => wrapAnsi(words, columns).split('\n')

/** A text filled up with spaces to so many columns. */
export const padded = (text: string, columns: number): string => text + ' '.repeat(Math.max(0, columns - widthOf(text)))
