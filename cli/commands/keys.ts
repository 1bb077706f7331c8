import { existsSync, writeFileSync } from 'node:fs'
import { keyAlgorithms } from '../../core/contract/contract.ts'
import { plainText } from '../../core/model/inline-text.ts'
import { readPrivateKey } from '../../core/oauth/key-material.ts'
import { newKeyPair, privatePemOf, publicHalfOf } from '../../core/oauth/key-pair.ts'
import { oneOf, readOptions } from '../arguments.ts'
import { readText, secretFrom } from '../inputs.ts'
import { print, tell } from '../say.ts'
import { exit, UsageError } from '../usage.ts'

const forms = ['jwk', 'pem'] as const

/** `keys new` makes a key pair on this machine; `keys show` gives the public half; `keys check` looks before registering. */
export async function keys([action, ...args]: readonly string[]): Promise<number> {
  if (action === 'new') return make(args)
  if (action === 'show') return show(args)
  if (action === 'check') return checkSet(args)
  throw new UsageError('keys takes new, show or check: keys new [--alg RS256] [--output FILE]. See --help.')
}

/** Prints the public set alone; the private half goes into a file that only this user can read, where one is named. */
async function make(args: readonly string[]): Promise<number> {
  const options = readOptions('keys new', args, {
    alg: { type: 'string' },
    output: { type: 'string' },
    form: { type: 'string' },
  })
  const alg = oneOf('alg', options.alg, keyAlgorithms, 'RS256')
  const form = oneOf('form', options.form, forms, 'jwk')
  const { output } = options
  if (output !== undefined && existsSync(output))
    throw new UsageError(`--output: ${output} is there already, and a key is never overwritten. Name another file.`)
  const { privateJwk, kid } = await newKeyPair(alg)
  const half = await publicHalfOf(await readPrivateKey(privateJwk), kid)
  if (output !== undefined) keep(output, form === 'pem' ? privatePemOf(privateJwk) : `${privateJwk}\n`)
  print(`${half?.jwks}`)
  tell(
    output === undefined
      ? 'Only the public half was printed, and the private one is gone: name a file with --output to keep it.'
      : `The private key is in ${output}, which only you can read. Key ID: ${kid}`,
  )
  return exit.ok
}

function keep(file: string, text: string): void {
  try {
    writeFileSync(file, text, { mode: 0o600, flag: 'wx' })
  } catch (error) {
    throw new UsageError(
      `--output: ${file} cannot be written (${(error as NodeJS.ErrnoException).code ?? 'unknown reason'}).`,
    )
  }
}

async function show(args: readonly string[]): Promise<number> {
  const options = readOptions('keys show', args, {
    key: { type: 'string' },
    password: { type: 'string' },
    kid: { type: 'string' },
    form: { type: 'string' },
  })
  const form = oneOf('form', options.form, forms, 'jwk')
  if (options.key === undefined) throw new UsageError('keys show needs --key env:NAME, file:PATH or -.')
  const key = secretFrom('key', options.key)
  const password = options.password === undefined ? null : secretFrom('password', options.password)
  const material = await readPrivateKey(key, password, options.kid ?? null)
  const half = await publicHalfOf(material, options.kid ?? null)
  if (!half) {
    tell(`idp-preflight: this key cannot be used. ${material.form}: ${material.fault}`)
    return exit.failed
  }
  print(form === 'pem' ? half.pem.trimEnd() : half.jwks)
  return exit.ok
}

/** Looks at a set that somebody is about to register. One with private members is refused, and not repeated. */
async function checkSet(args: readonly string[]): Promise<number> {
  const options = readOptions('keys check', args, { set: { type: 'string' } })
  const { opinionOf } = await import('../../core/app/keys.ts')
  const { wordsIn } = await import('../../core/words/words.ts')
  const { fine, diagnosis, says, fix } = opinionOf(readText('--set', options.set ?? '-').trim(), wordsIn('en'))
  print(
    [diagnosis ? `${says} (${diagnosis})` : says, ...fix.map((line, at) => `  ${at + 1}. ${plainText(line)}`)].join(
      '\n',
    ),
  )
  return fine ? exit.ok : exit.failed
}
