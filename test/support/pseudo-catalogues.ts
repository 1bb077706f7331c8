import { registerHooks } from 'node:module'
import { fileURLToPath } from 'node:url'

/**
 * Loaded before a program (`node --import`): its English is the pseudo-language then. Nothing else of it is changed; each
 * catalogue and the loader of the guides stand behind a module of the same name that says everything with accents.
 */
const root = new URL('../../', import.meta.url).href
const catalogue =
  /^(?:core\/words\/en\/index|core\/providers\/\w+\/words\/en\/catalogue|core\/practice\/(?:\w+\/)?words\/en)\.ts$/
const guides = 'core/app/known-guides.ts'

const behind = (url: string) => JSON.stringify(`${url}?plain`)
const support = (file: string) => JSON.stringify(`${root}test/support/${file}`)

const saidOtherwise = (url: string): string => `
export * from ${behind(url)}
import { en as plain } from ${behind(url)}
import { pseudo } from ${support('pseudo.ts')}
export const en = pseudo(plain)
`

const guidesSaidOtherwise = (url: string): string => `
export * from ${behind(url)}
import { loadKnownGuides as plain } from ${behind(url)}
import { pseudoGuide } from ${support('pseudo-guide.ts')}
export function loadKnownGuides(...given) {
  const { guides, ...rest } = plain(...given)
  return { ...rest, guides: guides.map(pseudoGuide) }
}
`

/** The files that were replaced, so that a test can tell that none was missed. */
export const replaced: string[] = []

registerHooks({
  load(url, context, next) {
    const path = url.startsWith(root) && !url.includes('?') ? url.slice(root.length) : ''
    if (path !== guides && !catalogue.test(path)) return next(url, context)
    replaced.push(fileURLToPath(url))
    const source = path === guides ? guidesSaidOtherwise(url) : saidOtherwise(url)
    return { format: 'module', source, shortCircuit: true }
  },
})
