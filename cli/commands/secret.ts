import { keepSecret } from '../../core/app/known-secrets.ts'
import { secretName } from '../../core/app/secret-name.ts'
import { isSecretField, secretFieldNames } from '../../core/model/profile.ts'
import { openSecrets } from '../../core/store/secrets.ts'
import { readOptions } from '../arguments.ts'
import { clipboardsOf, programsOf, putOnClipboard } from '../clipboard.ts'
import { savedSetup } from '../saved-setup.ts'
import { exit, UsageError } from '../usage.ts'

/** How long a secret stays on the clipboard, in milliseconds. */
const staysFor = 30_000

/** Ends after the time, or when the person stops the program. */
const waited = (ms: number) =>
  new Promise<void>((resolve) => {
    const timer = setTimeout(resolve, ms)
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const)
      process.once(signal, () => {
        clearTimeout(timer)
        resolve()
      })
  })

/** `secret copy`: puts a stored secret on the clipboard for 30 seconds. Prints nothing. */
export async function secret([action, ...args]: readonly string[]): Promise<number> {
  if (action !== 'copy') throw new UsageError((wrong) => wrong['secret-action'])
  const at = args.findIndex((arg, index) => !arg.startsWith('-') && args[index - 1] !== '--setup')
  const field = args[at] ?? ''
  const { setup: name } = readOptions(
    'secret copy',
    args.filter((_arg, index) => index !== at),
    { setup: { type: 'string' } },
  )
  if (name === undefined) throw new UsageError((wrong) => wrong['secret-setup'])
  if (!isSecretField(field)) throw new UsageError((wrong) => wrong['secret-field']({ fields: secretFieldNames }))
  const key = secretName(savedSetup(name).id, field)
  const secrets = openSecrets()
  if ((await secrets.has(key)) === null) throw new UsageError((wrong) => wrong['secret-absent']({ setup: name, field }))
  const clipboards = clipboardsOf(process.platform, process.env)
  const clear = await secrets.use(key, (value) => {
    keepSecret(field, value)
    return putOnClipboard(value, clipboards)
  })
  if (!clear) throw new UsageError((wrong) => wrong['no-clipboard']({ programs: programsOf(clipboards) }))
  await waited(staysFor)
  await clear()
  return exit.ok
}
