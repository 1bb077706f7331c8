/** What a template may name, and what stands there when the setup does not know it. */
export const templateParams = {
  provider: 'the identity provider',
  host: 'the server',
  port: '443',
  server: 'the authorization server',
  client_id: 'this app',
  scope: 'the scope',
  audience: 'the audience',
  product: 'the product',
  issuer: 'the issuer',
  method: 'the chosen method',
  received: 'no words',
} as const

export type TemplateParam = keyof typeof templateParams
export type TemplateValues = Readonly<Partial<Record<TemplateParam, string>>>

const isParam = (name: string): name is TemplateParam => Object.hasOwn(templateParams, name)

/**
 * Fills a template of the catalogue. A value that is not known becomes a neutral noun, and a noun at the beginning of
 * a sentence its capital, so that no sentence is ever broken by a missing value.
 */
export function render(template: string, values: TemplateValues = {}): string {
  return template.replace(/\{([a-z_]+)\}/g, (_whole, name: string, at: number) => {
    const value = isParam(name) ? values[name] : undefined
    const begins = at === 0 || /[.:?!] $/.test(template.slice(0, at))
    const noun = value || (isParam(name) ? templateParams[name] : 'this value')
    // A name of its own is written as it is.
    return begins && (!value || /^(the|your) /.test(noun)) ? noun.charAt(0).toUpperCase() + noun.slice(1) : noun
  })
}
