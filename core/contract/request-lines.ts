/** How a request is written down for other programs: apart, because the first screen does not need it. */
export { linesOf, type Piece } from '../model/request-lines.ts'
