import type { Handlers } from '../contract/derived.ts'
import { BridgeError } from '../contract/envelope.ts'
import type { KeySetOpinion } from '../contract/values.ts'
import { asObject } from '../oauth/json.ts'
import { readPrivateKey } from '../oauth/key-material.ts'
import { newKeyPair } from '../oauth/key-pair.ts'
import { privateMembersOf, publicMembersOf, readKeySet } from '../oauth/key-set.ts'
import { said } from '../words/said.ts'
import { render } from '../words/template.ts'
import type { Words } from '../words/words.ts'
import { changed } from './changed.ts'
import { publicKeysOf, storedKeysOf } from './public-key.ts'
import { noteStored } from './secret-dates.ts'
import { secretName } from './secret-name.ts'
import type { Session } from './session.ts'
import { guideOf, storedSetup, viewOf } from './setup-view.ts'

/** What is to be said of a key set before it is registered anywhere (RFC 7517 section 9.2). */
export function opinionOf(text: string, words: Words): KeySetOpinion {
  const exposed = exposedSet(words)
  const fine = { fine: true, diagnosis: null, fix: [], publicOnly: null }
  const refused = { fine: false, diagnosis: null, fix: [], publicOnly: null }
  if (/-----BEGIN [A-Z ]*PRIVATE KEY-----/.test(text)) return { ...exposed, publicOnly: null }
  if (/-----BEGIN [A-Z ]*PUBLIC KEY-----/.test(text)) return { ...fine, says: words.say(said('oauth.opinion-pem')) }
  let parsed: unknown
  try {
    parsed = JSON.parse(text)
  } catch {
    return { ...refused, says: words.say(said('oauth.opinion-unknown')) }
  }
  const single = asObject(parsed)
  const { keys, faults } = readKeySet(single?.keys === undefined ? { keys: [parsed] } : parsed)
  if (!keys?.length) return { ...refused, says: words.say(said('oauth.key-set-empty')) }
  if (keys.some((key) => privateMembersOf(key).length > 0))
    return { ...exposed, publicOnly: JSON.stringify({ keys: keys.map(publicMembersOf) }, null, 2) }
  if (faults[0]) return { ...refused, says: words.say(faults[0]) }
  return {
    ...fine,
    says: words.say(said('oauth.opinion-public', { n: keys.length })),
  }
}

function exposedSet({ catalogue }: Words) {
  const diagnosis = 'relying-party.private-key-set'
  const { says, fix } = catalogue.diagnoses[diagnosis]
  const fill = (template: string) => render(template, {}, catalogue.nouns)
  return { fine: false, diagnosis, says: fill(says), fix: fix.map(fill) }
}

export const keyHandlers = (session: Session): Handlers['keys'] => ({
  create: async ({ setup: id, alg }) => {
    const setup = storedSetup(session, id)
    const guide = guideOf(session, setup.guide)
    if (!guide.fields.some(({ name }) => name === 'private_key'))
      throw new BridgeError({
        code: 'bad_request',
        message: session.words.say(said('oauth.guide-without-key')),
        field: 'private_key',
      })
    const { privateJwk, kid } = await newKeyPair(alg)
    await session.secrets.put(secretName(id, 'private_key'), privateJwk)
    noteStored(session, id, 'private_key')
    await session.secrets.clear(secretName(id, 'private_key_password'))
    // The key's own id is the one to register; an old one in the field would be that of another key.
    if (guide.fields.some(({ name }) => name === 'key_id')) session.store.setField(id, 'key_id', kid)
    changed(session, id)
    const keys = await publicKeysOf(await readPrivateKey(privateJwk), kid)
    if (!keys) throw new Error('a key that was just made cannot be used')
    return { keys, setup: await viewOf(session, id) }
  },
  show: ({ setup }) => storedKeysOf(session.secrets, storedSetup(session, setup)),
  inspect: async ({ set }) => opinionOf(set.trim(), session.words),
})
