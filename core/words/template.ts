/** What a template may name. */
export const templateParams = [
  'provider',
  'host',
  'port',
  'server',
  'client_id',
  'scope',
  'audience',
  'product',
  'issuer',
  'method',
  'received',
] as const

export type TemplateParam = (typeof templateParams)[number]
export type TemplateValues = Readonly<Partial<Record<TemplateParam, string>>>

const isParam = (name: string): name is TemplateParam => (templateParams as readonly string[]).includes(name)

/**
 * Fills a template of a diagnosis. An unknown value becomes a neutral noun, with a capital at the beginning of a sentence, so
 * that the sentence is complete without the value.
 */
export function render(
  template: string,
  values: TemplateValues,
  nouns: Readonly<Record<TemplateParam | 'other', string>>,
): string {
  const common = new Set(Object.values(nouns))
  return template.replace(/\{([a-z_]+)\}/g, (_whole, name: string, at: number) => {
    const value = isParam(name) ? values[name] : undefined
    const noun = value || nouns[isParam(name) ? name : 'other']
    const begins = at === 0 || /[.:?!] $/.test(template.slice(0, at))
    // A name of its own is written as it is.
    return begins && (common.has(noun) || /^your /.test(noun)) ? noun.charAt(0).toUpperCase() + noun.slice(1) : noun
  })
}
