import { enableCompileCache } from 'node:module'
import type { Language } from '../core/model/languages.ts'
import { privateFolder } from '../core/store/private-folder.ts'
import { withoutSecrets } from './hidden-arguments.ts'
import { systemLanguage, takeLanguage } from './language.ts'
import { print, tell } from './say.ts'
import { exit, UsageError } from './usage.ts'
import { cliWords, type Spoken } from './words/index.ts'

// The compile cache makes later starts faster. It is used only if the data folder exists, so that no folder is created on a
// customer's computer, and only if no other user can write to it, because the code in the cache is run.
const cache = process.argv.includes('--nothing-on-disk') ? null : privateFolder('compile-cache')
if (cache) enableCompileCache(cache)

type Command = (args: readonly string[], spoken: Spoken) => Promise<number>

/** Commands are loaded when they are called, so that each starts as fast as it can. */
const commands: Readonly<Record<string, () => Promise<Command>>> = {
  check: async () => (await import('./commands/check.ts')).check,
  admin: async () => (await import('./commands/admin.ts')).admin,
  plan: async () => (await import('./commands/plan.ts')).plan,
  apply: async () => (await import('./commands/apply.ts')).apply,
  rotate: async () => (await import('./commands/rotate.ts')).rotation,
  undo: async () => (await import('./commands/undo.ts')).undo,
  'explain-policy': async () => (await import('./commands/explain-policy.ts')).explainPolicy,
  keys: async () => (await import('./commands/keys.ts')).keys,
  export: async () => (await import('./commands/export.ts')).exported,
  explain: async () => (await import('./commands/explain.ts')).explain,
  guides: async () => (await import('./commands/guides.ts')).guides,
  runs: async () => (await import('./commands/runs.ts')).runs,
  compare: async () => (await import('./commands/compare.ts')).compare,
  expiry: async () => (await import('./commands/expiry.ts')).expiry,
  practice: async () => (await import('./commands/practice.ts')).practice,
  remaining: async () => (await import('./commands/remaining.ts')).remaining,
  setups: async () => (await import('./commands/setups.ts')).setups,
  secret: async () => (await import('./commands/secret.ts')).secret,
  serve: async () => (await import('./commands/serve.ts')).serve,
  token: async () => (await import('./commands/token.ts')).token,
  releases: async () => (await import('./commands/releases.ts')).releases,
}

async function main([name, ...args]: readonly string[], spoken: Spoken): Promise<number> {
  if (name === '--version') {
    const { tool } = await import('../core/app/tool.ts')
    print(`${tool.name} ${tool.version}`)
    return exit.ok
  }
  if (name === '--help' || name === '-h' || name === 'help' || args.includes('--help') || args.includes('-h')) {
    const { commandHelp, usage } = await import('./usage-text.ts')
    const { knownGuides } = await import('./folders.ts')
    const { guides } = knownGuides(spoken.language)
    const asked = name === 'help' ? args[0] : name
    print(commandHelp(spoken.words, guides, asked ?? '') ?? usage(spoken.words, guides).trimEnd())
    return exit.ok
  }
  const known = Object.keys(commands)
  if (name === undefined) throw new UsageError((wrong) => wrong['no-command']({ commands: known }))
  const load = Object.hasOwn(commands, name) ? commands[name] : undefined
  if (!load) throw new UsageError((wrong) => wrong['unknown-command']({ name: name.slice(0, 60), commands: known }))
  return (await load())(args, spoken)
}

// A program that reads the output, such as `head`, may close the pipe. That is not an error.
process.stdout.on('error', (error: NodeJS.ErrnoException) =>
  process.exit(error.code === 'EPIPE' ? exit.ok : exit.incomplete),
)

/** Why a command stopped that was written correctly. Loaded when it is needed, so that the others start faster. */
async function whyStopped(error: unknown, language: Language): Promise<string> {
  const { troubleText } = await import('../core/app/trouble.ts')
  const trouble = troubleText(error, language)
  if (trouble) return trouble
  const { maskedFault } = await import('../core/app/known-secrets.ts')
  return cliWords[language].stopped({ fault: maskedFault(error) })
}

let language = systemLanguage(process.env)
try {
  const taken = takeLanguage(process.argv.slice(2))
  language = taken.language ?? language
  process.exitCode = await main(taken.rest, { language, words: cliWords[language] })
} catch (error) {
  const own = error instanceof UsageError
  const words = cliWords[language]
  if (own) {
    const said = error.says(words.wrong)
    const hidden = withoutSecrets(said, process.argv.slice(2))
    tell(`idp-preflight: ${hidden ?? said}`)
    if (hidden !== null) tell(words.wrong['secret-argument'])
  } else {
    tell(`idp-preflight: ${await whyStopped(error, language)}`)
  }
  if (!own && process.env.IDP_PREFLIGHT_DEBUG)
    tell(error instanceof Error ? (error.stack ?? error.message) : String(error))
  process.exitCode = own ? exit.usage : exit.incomplete
}
