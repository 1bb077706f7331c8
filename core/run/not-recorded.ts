/** A replay was asked for something that its file does not have: what depends on it is skipped. */
export class NotRecorded extends Error {
  constructor(what: string) {
    super(`not recorded: ${what}`)
    this.name = 'NotRecorded'
  }
}
