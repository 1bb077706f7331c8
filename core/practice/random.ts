import { randomInt } from 'node:crypto'

const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789'

/** Letters and digits as the providers use them in ids. */
export const alphanumeric = (length: number): string => pick(letters, length)

/** As in client secrets; begins and ends with a letter or digit so that it can be marked by a double click. */
export const secretText = (length: number): string =>
  alphanumeric(1) + pick(`${letters}_-`, length - 2) + alphanumeric(1)

/** As in request ids. */
export const hexadecimal = (length: number): string => pick('0123456789abcdef', length)

const pick = (from: string, length: number) => Array.from({ length }, () => from[randomInt(from.length)]).join('')
