import type { Handlers } from '../contract/derived.ts'
import type { Explanation, Recognized } from '../contract/explain-values.ts'
import { type Explained, explainPaste } from '../explain/explain.ts'
import { openAbout } from '../explain/open.ts'
import { withoutRepeats } from '../explain/repeated.ts'
import { pastedSecrets } from '../explain/secrets.ts'
import { excerptOf } from '../explain/show.ts'
import { type AnswerId, answerOwners } from '../model/answers.ts'
import type { DiagnosisId } from '../model/diagnosis-ids.ts'
import type { Flow } from '../model/guide.ts'
import type { ProviderId } from '../model/provider-ids.ts'
import type { VariantName } from '../model/variants.ts'
import { generalGuide, providers } from '../providers/index.ts'
import { createMask } from '../report/redact.ts'
import { adviceFor } from '../words/advice.ts'
import { referenceOf } from '../words/references.ts'
import { said } from '../words/said.ts'
import { render } from '../words/template.ts'
import type { Words } from '../words/words.ts'
import type { Session } from './session.ts'

const mostShown = 40

/** A guide of no product: the paste tells neither the product nor, most often, the flow. */
const flowOf = (id: DiagnosisId): Flow => (/^(login|cors)\./.test(id) ? 'authorization_code' : 'client_credentials')

function adviceOf(
  id: DiagnosisId,
  variant: VariantName | undefined,
  { provider, server, clientId, received }: Explained,
  words: Words,
) {
  const spoken = words.provider(provider)
  const theirs = { words: spoken.diagnoses, references: providers[provider].references }
  const advice = adviceFor(id, words.catalogue.diagnoses, theirs, { flow: flowOf(id) }, { variant })
  const values = { provider: spoken.name, host: server?.host ?? null, client_id: clientId, received }
  const fill = (template: string) => render(template, values, words.catalogue.nouns, 'pasted')
  const own = words.catalogue.pasted[id]
  // A command needs a word to replace where the paste names no server.
  const inCommand = (line: string) =>
    values.host === null ? line.replace(/`[^`]+`/g, (code) => code.replaceAll('{host}', 'HOST')) : line
  const fix = (own?.fix ?? advice.fix).map(inCommand)
  return { ...advice, says: fill(own?.says ?? advice.says), fix: fix.map(fill), takesEffect: fill(advice.takesEffect) }
}

/** The mask of one paste: it knows every secret that the paste gives away, and is forgotten with it. */
function maskOf(paste: string) {
  const mask = createMask()
  // The shortest first: what was cut out with words behind it must not hide that it was found without them.
  const secrets = pastedSecrets(paste).toSorted((a, b) => a.value.length - b.value.length)
  for (const { name, value } of secrets) mask.learn(name, value)
  return mask
}

function foundIn(paste: string, { reading, signs }: Explained, mask: (text: string) => string): Recognized[] {
  const seen = new Set<string>()
  const shown = signs.filter(({ what, line }) => {
    const key = `${what} ${reading.lines[line]?.number}`
    return !seen.has(key) && seen.add(key)
  })
  return shown.slice(0, mostShown).map((sign) => ({
    line: reading.lines[sign.line]?.number ?? 1,
    text: sign.kind === 'token' ? '' : excerptOf(paste, reading, sign, mask),
    what: sign.kind === 'wording' ? sign.what.replaceAll(' … ', ' … ') : mask(sign.what),
    by: sign.by,
    role: sign.role,
    diagnosis: sign.diagnosis,
    possible: sign.possible,
  }))
}

/** What is said of an error that no diagnosis is about: by its provider, or by all. */
function answerOf(id: AnswerId, provider: ProviderId, words: Words) {
  const spoken = words.provider(provider)
  const said = spoken.answers?.[id] ?? words.catalogue.answers[id]
  const fill = (template: string) => render(template, { provider: spoken.name }, words.catalogue.nouns, 'pasted')
  return said ? { says: fill(said.says), fix: said.fix.map(fill), owner: answerOwners[id] } : null
}

/** What is said where nothing was proved. */
function withoutCause(explained: Explained, causes: Explanation['causes'], words: Words) {
  const say = (word: 'one' | 'several') => words.say(said(`explain.${word}`))
  const [first] = causes
  const answer = explained.answer && answerOf(explained.answer, explained.provider, words)
  if (answer) return answer
  if (first)
    return {
      says: `${say(causes.length === 1 ? 'one' : 'several')} ${words.say(said('explain.first', { says: first.says }))}`,
      fix: first.fix,
      owner: first.owner,
    }
  const roles = new Set(explained.signs.map(({ role }) => role))
  const word = roles.has('look-alike') ? 'look-alike' : roles.has('wrapper') ? 'wrappers-only' : 'none'
  const fix = [
    words.say(said('explain.more-lines')),
    words.say(said('explain.look-in-log')),
    words.say(said('explain.check-setup')),
  ]
  return { says: words.say(said(`explain.${word}`)), fix, owner: null }
}

/** Explains what a product printed, in words. Nothing of the paste is kept, and nothing secret of it is in the result. */
export function explainText(
  paste: string,
  { provider, words, at }: { provider?: ProviderId | undefined; words: Words; at: number },
): Explanation {
  const explained = explainPaste(paste, { provider, at })
  const { rootCause, variant, possible, server } = explained
  const mask = maskOf(paste)
  const causes = (rootCause ? [] : possible).map((id) => {
    const { says, fix, owner } = adviceOf(id, undefined, explained, words)
    return { id, says, fix, owner }
  })
  const advice = rootCause ? adviceOf(rootCause, variant, explained, words) : null
  const { says, fix, owner } = advice ?? withoutCause(explained, causes, words)
  const line = (text: string) => mask.line(text)
  return {
    report: {
      schema: 1,
      rootCause,
      possible,
      says: line(says),
      fix: fix.map(line),
      owner,
      found: foundIn(paste, explained, line),
    },
    provider: explained.provider,
    open: rootCause || possible.length === 0 ? [] : [words.say(openAbout(possible))],
    causes: withoutRepeats(causes, (id, steps) => words.say(said('explain.as-before', { id, steps }))).map((cause) => ({
      ...cause,
      says: line(cause.says),
      fix: cause.fix.map(line),
    })),
    takesEffect: advice?.takesEffect ?? null,
    refs: (advice?.refs ?? []).map((reference) => referenceOf(reference, words)),
    server: server && safe(server.address, mask.leaks) ? { host: server.host, address: server.address } : null,
    guide:
      generalGuide(explained.provider, flowOf(rootCause ?? possible[0] ?? 'token.refused')) ??
      generalGuide('any', 'client_credentials') ??
      '',
    clientId: explained.clientId && safe(explained.clientId, mask.leaks) ? explained.clientId : null,
  }
}

/** Whether a value may be taken along into a setup. */
const safe = (value: string, leaks: (text: string) => boolean): boolean => !leaks(value) && value.length <= 300

export const explainHandlers = (session: Session): Handlers['explain'] => ({
  paste: async ({ text, provider }) => explainText(text, { provider, words: session.words, at: Date.now() }),
})
