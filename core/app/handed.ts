import type { Handlers } from '../contract/derived.ts'
import type { Said } from '../model/said.ts'
import { said } from '../words/said.ts'
import { fileName } from './file-name.ts'
import { keepSecret, knowAllSecrets } from './known-secrets.ts'
import { refuse } from './refusal.ts'
import type { Session } from './session.ts'
import { exportSetups, importSetups, keptBy } from './transfer.ts'
import { forget, judgeAgain, view } from './viewed.ts'

/** The beginning of every zip file. */
const isArchive = (bytes: Uint8Array): boolean => bytes[0] === 0x50 && bytes[1] === 0x4b

async function setupsFile(
  session: Session,
  { setups, passphrase }: { setups: readonly string[] | null; passphrase?: string | undefined },
) {
  await knowAllSecrets(session)
  if (passphrase) keepSecret('passphrase', passphrase)
  const { text, notes } = await exportSetups(keptBy(session), setups, passphrase ?? null)
  return {
    name: fileName(`idp-preflight-setups-${new Date().toISOString().slice(0, 10)}`, passphrase ? 'age' : 'json'),
    text,
    ...(notes.length > 0 ? { notes: notes.map((note) => session.words.say(note)) } : {}),
  }
}

/** Files of others, and setups for others. */
export const handedHandlers = (session: Session): Handlers['handed'] => ({
  open: async ({ name, content, passphrase }) => {
    const bytes = Buffer.from(content, 'base64')
    if (isArchive(bytes)) return { setup: await view(session, name, bytes), taken: [] }
    const taken = await importSetups(keptBy(session), bytes.toString('utf8'), passphrase ?? null)
    const say = (notes: readonly Said[]) => notes.map((note) => session.words.say(note))
    return { setup: null, taken: taken.map(({ notes = [], ...one }) => ({ ...one, notes: say(notes) })) }
  },
  judge: ({ setup }) => judgeAgain(session, setup),
  close: async ({ setup }) => {
    forget(session, setup)
    return null
  },
  show: (asked) => setupsFile(session, asked),
  save: async (asked) => {
    const { saveFile } = session
    if (!saveFile) return refuse('unavailable', said('app.browser-saves'))
    const { name, text, notes = [] } = await setupsFile(session, asked)
    return { path: await saveFile(name, text), notes }
  },
})
