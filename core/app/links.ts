import type { Guide } from '../model/guide.ts'
import type { Provider } from '../model/provider.ts'
import type { Intake } from '../model/target.ts'
import { referenceOf, referencePages } from '../words/references.ts'
import type { Words } from '../words/words.ts'

/** Names of all pages that a click may open: those of the console, and those that a reference leads to. */
export const linkNames = (provider: Provider): Set<string> => new Set([...provider.consoleLinkNames, ...referencePages])

/** A page as it is shown. */
interface Link {
  label: string
  url: string
}

/** The pages that the clicks of a guide open. Those of the console are known once the domain is. */
export function linksOf(
  guide: Guide,
  provider: Provider,
  { target, values }: Intake,
  words: Words,
): Record<string, Link> {
  const wanted = guide.steps.flatMap(({ clicks }) => clicks.flatMap(({ link }) => link ?? []))
  const references = wanted
    .filter((name) => referencePages.includes(name))
    .map((name) => {
      const { title, url } = referenceOf(name, words)
      return [name, { label: title, url }] as const
    })
  const ofConsole = Object.entries(target ? provider.consoleLinks(target, values) : {}).map(
    ([name, { label, url }]) => [name, { label: words.say(label), url }] as const,
  )
  return Object.fromEntries([...references, ...ofConsole])
}
