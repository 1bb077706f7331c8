import { systemClock } from '../../core/app/clock.ts'
import { knowAllSecrets, learning } from '../../core/app/known-secrets.ts'
import { exportSetups } from '../../core/app/transfer.ts'
import { owners } from '../../core/model/owners.ts'
import { visibleJson, visibleLine } from '../../core/model/visible.ts'
import { remainingIn, remainingText, stepsText } from '../../core/report/remaining.ts'
import { openSecrets } from '../../core/store/secrets.ts'
import { reportOf } from '../../core/words/report.ts'
import { wordsIn } from '../../core/words/words.ts'
import { oneOf, readOptions } from '../arguments.ts'
import { packOf } from '../came.ts'
import { knownGuides } from '../folders.ts'
import { guideNamed } from '../guide-named.ts'
import { openedStore } from '../opened-store.ts'
import { writable, write, writeReleased } from '../outputs.ts'
import { namedSetup } from '../saved-setup.ts'
import { tell } from '../say.ts'
import { sayingWhy } from '../saying-why.ts'
import { exit, UsageError } from '../usage.ts'
import type { Spoken } from '../words/index.ts'

/** `remaining --setup NAME`: what is left to do, by who can do it, and the setup as a file for them. */
export async function remaining(args: readonly string[], { language }: Spoken): Promise<number> {
  const options = readOptions('remaining', args, {
    setup: { type: 'string' },
    for: { type: 'string' },
    format: { type: 'string' },
    output: { type: 'string' },
    file: { type: 'string' },
  })
  const { setup: name, file } = options
  if (name === undefined) throw new UsageError((wrong) => wrong['remaining-setup'])
  const format = oneOf('format', options.format, ['text', 'json'], 'text')
  const owner = options.for === undefined ? null : oneOf('for', options.for, owners, 'you')
  if (options.output !== undefined) writable(options.output, '--output')
  if (file !== undefined) writable(file, '--file')
  const words = wordsIn(language)
  const store = openedStore(language)
  const secrets = learning(openSecrets())
  try {
    await knowAllSecrets({ store, secrets })
    const setup = namedSetup(store.setups(), name)
    const run = store.latestRun(setup.id)
    const guide = guideNamed(setup.guide, language)
    const reporting = { words, provider: words.nameOf(guide.provider) }
    const report = run ? reportOf(run.result, guide, words, 'mail') : null
    const left = report && remainingIn(report, guide, reporting).filter((one) => owner === null || one.owner === owner)
    const about = { owner, name: setup.name }
    const text =
      format === 'json'
        ? `${visibleJson({ schema: 1, setup: { id: setup.id, name: setup.name }, ran: run !== null, remaining: left ?? [] })}\n`
        : report
          ? remainingText(report, guide, reporting, about)
          : stepsText({ ...setup.fields, secrets: {} }, guide, reporting, about)
    sayingWhy('--output', words, () => write(text, options.output))
    if (file !== undefined) {
      const kept = { store, secrets, clock: systemClock, guides: knownGuides(language).guides, packOf }
      const made = await exportSetups(kept, [setup.id], null)
      sayingWhy('--file', words, () => writeReleased(made.text, file, '--file'))
      for (const note of made.notes) tell(visibleLine(words.say(note)))
    }
    return left?.length === 0 ? exit.ok : exit.failed
  } finally {
    store.close()
  }
}
