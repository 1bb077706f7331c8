import { systemClock } from '../../core/app/clock.ts'
import { calendarIn } from '../../core/app/expiry.ts'
import { expiryOf } from '../../core/app/expiry-entries.ts'
import { knowAllSecrets, learning } from '../../core/app/known-secrets.ts'
import { dayOf } from '../../core/app/secret-dates.ts'
import { visibleJson, visibleLine } from '../../core/model/visible.ts'
import { openSecrets } from '../../core/store/secrets.ts'
import { wordsIn } from '../../core/words/words.ts'
import { oneOf, readOptions } from '../arguments.ts'
import { openedStore } from '../opened-store.ts'
import { writable, write } from '../outputs.ts'
import { tell } from '../say.ts'
import { sayingWhy } from '../saying-why.ts'
import { exit } from '../usage.ts'
import type { Spoken } from '../words/index.ts'

/** `expiry`: what ends in the saved setups, the first one first, as the expiry calendar of the window lists it. */
export async function expiry(args: readonly string[], { language, words: cli }: Spoken): Promise<number> {
  const options = readOptions('expiry', args, { format: { type: 'string' }, output: { type: 'string' } })
  const format = oneOf('format', options.format, ['text', 'json', 'ics'], 'text')
  if (options.output !== undefined) writable(options.output, '--output')
  const words = wordsIn(language)
  const store = openedStore(language)
  try {
    await knowAllSecrets({ store, secrets: learning(openSecrets()) })
    const source = { store, words, clock: systemClock }
    const setups = store.setups()
    const entries = expiryOf(source, setups)
    const rows = entries.map(({ on, what, setups: of }) =>
      visibleLine(cli.expiry.row({ on, what, setups: of.map(({ name }) => name) })),
    )
    if (format === 'ics' && !entries.some(({ on }) => on >= dayOf(systemClock.now()))) {
      // A calendar without an event is none: RFC 5545, section 3.6.
      tell(cli.expiry['none-ahead'])
      return exit.ok
    }
    const text =
      format === 'ics'
        ? calendarIn(source, setups)
        : format === 'json'
          ? `${visibleJson({ schema: 1, dates: entries })}\n`
          : `${(rows.length > 0 ? rows : [cli.expiry.none]).join('\n')}\n`
    sayingWhy('--output', words, () => write(text, options.output))
    return exit.ok
  } finally {
    store.close()
  }
}
