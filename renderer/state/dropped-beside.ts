import { text } from '../text.ts'

/** Refuses a file that was dropped where nothing takes it, in a sentence that says where it belongs. */
export function refuse(): never {
  throw new Error(text.notices.droppedBeside)
}
