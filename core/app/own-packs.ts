import { mkdirSync, renameSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type { Handlers } from '../contract/derived.ts'
import { said } from '../words/said.ts'
import { inWords, parseOwnPack } from './known-guides.ts'
import { spoken } from './language.ts'
import { refuse } from './refusal.ts'
import type { Session } from './session.ts'

/** Writes a pack where it is found at the next start; an earlier one of this id is replaced. */
function write(folder: string, id: string, text: string): void {
  const path = join(folder, `${id}.yaml`)
  try {
    mkdirSync(dirname(path), { recursive: true })
    writeFileSync(`${path}.new`, text)
    renameSync(`${path}.new`, path)
  } catch (error) {
    refuse('unavailable', said('app.guide-not-saved', { why: (error as Error).message }))
  }
}

/** Takes a pack of the person's own. Nothing of it is kept unless all of it is right. */
export const addPack =
  (session: Session): Handlers['guides']['add'] =>
  async ({ name, text }) => {
    const { guide, refused } = parseOwnPack(text, name, session.guidesFolder)
    if (!guide) return { guide: null, refused: inWords(refused, session.words) }
    if (session.ownGuidesFolder === undefined || session.keepsNothing)
      session.guides = [...session.guides.filter(({ id }) => id !== guide.id), guide]
    else {
      write(session.ownGuidesFolder, guide.id, text)
      Object.assign(session, spoken(session))
    }
    return { guide: guide.id, refused: [] }
  }
