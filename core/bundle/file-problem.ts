import type { Said } from '../model/said.ts'

/** Why a file that somebody brings cannot be read, in words of the catalogue. */
export class FileProblem extends Error {
  readonly says: Said
  constructor(says: Said) {
    super(says.word)
    this.name = 'FileProblem'
    this.says = says
  }
}
