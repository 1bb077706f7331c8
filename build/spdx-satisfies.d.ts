declare module 'spdx-satisfies' {
  /** Whether an expression can be met with the licenses listed. Throws where it is no expression of SPDX. */
  export default function satisfies(expression: string, licenses: readonly string[]): boolean
}
