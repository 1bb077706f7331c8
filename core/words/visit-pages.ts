import type { VisitPages } from '../model/network.ts'
import type { Words } from './words.ts'

/** A page without a script and without anything that came in. */
const page = (language: string, title: string, words: string): string => `<!doctype html>
<html lang="${language}"><head><meta charset="utf-8"><meta name="color-scheme" content="light dark"><title>${title}</title>
<style>body{font:16px/1.5 system-ui,sans-serif;display:grid;place-content:center;min-height:90vh;margin:0;padding:24px;text-align:center}</style>
</head><body><main><h1>${title}</h1><p>${words}</p></main></body></html>
`

/** What a browser is shown that comes back from a sign-in. */
export function visitPagesIn({ language, catalogue }: Words): VisitPages {
  const { visits } = catalogue.sentences
  return {
    done: page(language, visits['done-title'], visits.done),
    refused: page(language, visits['refused-title'], visits.refused),
    foreign: page(language, visits['foreign-title'], visits.foreign),
    nothing: page(language, visits['nothing-title'], visits.nothing),
  }
}
