import { existsSync, writeFileSync } from 'node:fs'
import { keyAlgorithms } from '../../core/contract/contract.ts'
import { plainText } from '../../core/model/inline-text.ts'
import type { Language } from '../../core/model/languages.ts'
import { readPrivateKey } from '../../core/oauth/key-material.ts'
import { newKeyPair, privatePemOf, publicHalfOf } from '../../core/oauth/key-pair.ts'
import { oneOf, readOptions, refuseWithout } from '../arguments.ts'
import { readText, secretFrom } from '../inputs.ts'
import { print, tell } from '../say.ts'
import { exit, UsageError } from '../usage.ts'
import type { CliWords, Spoken } from '../words/index.ts'

const forms = ['jwk', 'pem'] as const

/** `keys new` creates a key pair on this computer, `keys show` prints the public half, `keys check` checks a set. */
export async function keys([action, ...args]: readonly string[], { language, words }: Spoken): Promise<number> {
  if (action === 'new') return make(args, words.keys)
  if (action === 'show') return show(args, words.keys, language)
  if (action === 'check') return checkSet(args, language)
  throw new UsageError((wrong) => wrong['keys-action'])
}

/** Prints only the public set. The private half goes into a file that only this user can read, if one is named. */
async function make(args: readonly string[], words: CliWords['keys']): Promise<number> {
  const options = readOptions('keys new', args, {
    alg: { type: 'string' },
    output: { type: 'string' },
    form: { type: 'string' },
  })
  const alg = oneOf('alg', options.alg, keyAlgorithms, 'RS256')
  const form = oneOf('form', options.form, forms, 'jwk')
  const { output } = options
  refuseWithout(options, 'output', ['form'])
  if (output !== undefined && existsSync(output))
    throw new UsageError((wrong) => wrong['file-exists']({ path: output }))
  const { privateJwk, kid } = await newKeyPair(alg)
  const half = await publicHalfOf(await readPrivateKey(privateJwk), kid)
  if (output !== undefined) keep(output, form === 'pem' ? privatePemOf(privateJwk) : `${privateJwk}\n`)
  print(`${half?.jwks}`)
  tell(output === undefined ? words['not-kept'] : words.kept({ path: output, kid }))
  return exit.ok
}

function keep(file: string, text: string): void {
  try {
    writeFileSync(file, text, { mode: 0o600, flag: 'wx' })
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code ?? null
    throw new UsageError((wrong) => wrong['not-writable']({ option: '--output', path: file, code }))
  }
}

async function show(args: readonly string[], words: CliWords['keys'], language: Language): Promise<number> {
  const options = readOptions('keys show', args, {
    key: { type: 'string' },
    password: { type: 'string' },
    kid: { type: 'string' },
    form: { type: 'string' },
  })
  const form = oneOf('form', options.form, forms, 'jwk')
  if (options.key === undefined) throw new UsageError((wrong) => wrong['keys-key'])
  if (options.key === '-' && options.password === '-') throw new UsageError((wrong) => wrong['one-stdin'])
  const key = secretFrom('key', options.key)
  const password = options.password === undefined ? null : secretFrom('password', options.password)
  const material = await readPrivateKey(key, password, options.kid ?? null)
  const half = await publicHalfOf(material, options.kid ?? null)
  if (!half) {
    const { wordsIn } = await import('../../core/words/words.ts')
    const { say, shown } = wordsIn(language)
    const fault = material.fault ? say(material.fault) : ''
    tell(`idp-preflight: ${words.unusable({ form: String(shown(material.form)), fault })}`)
    return exit.failed
  }
  print(form === 'pem' ? half.pem.trimEnd() : half.jwks)
  return exit.ok
}

/** Checks a set before it is registered. A set with private members is rejected and not printed. */
async function checkSet(args: readonly string[], language: Language): Promise<number> {
  const options = readOptions('keys check', args, { set: { type: 'string' } })
  const { opinionOf } = await import('../../core/app/keys.ts')
  const { wordsIn } = await import('../../core/words/words.ts')
  const { fine, diagnosis, says, fix } = opinionOf(readText('--set', options.set ?? '-').trim(), wordsIn(language))
  print(
    [diagnosis ? `${says} (${diagnosis})` : says, ...fix.map((line, at) => `  ${at + 1}. ${plainText(line)}`)].join(
      '\n',
    ),
  )
  return fine ? exit.ok : exit.failed
}
