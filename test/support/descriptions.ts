import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js'

/** Where the providers' own descriptions of their APIs lie; null on a machine that has none of them. */
export const specsFolder: string | null =
  [process.env.PREFLIGHT_SHARED, '../shared', '../../shared']
    .flatMap((place) => (place ? [join(place, 'specs')] : []))
    .find((place) => existsSync(join(place, 'okta-management.json'))) ?? null

export type DescriptionName = 'okta-management' | 'okta-oauth' | 'auth0-management' | 'auth0-authentication'

/** A request as it was sent, or an answer with its status; a body is JSON already, or null where there is none. */
export interface Said {
  method: string
  path: string
  status?: number
  body: unknown
}

type Json = { [name: string]: unknown }
interface Operation {
  requestBody?: unknown
  responses: Record<string, unknown>
}

const isObject = (value: unknown): value is Json => value !== null && typeof value === 'object' && !Array.isArray(value)

/** One description, which knows for each path what may be sent and answered. */
export class Description {
  readonly #document: { paths: Record<string, Json>; components: Json; servers?: { url: string }[] }
  readonly #ajv = new Ajv2020({ strict: false, allErrors: true, validateFormats: false })
  readonly #validators = new Map<string, ValidateFunction>()

  constructor(name: DescriptionName) {
    const text =
      specsFolder === null ? '{"paths":{},"components":{}}' : readFileSync(join(specsFolder, `${name}.json`), 'utf8')
    this.#document = inJsonSchema(withoutCircles(JSON.parse(text))) as never
    this.#ajv.addSchema({ $id: 'description', ...this.#document })
  }

  /** The path of the description that a real path follows; null for one that is not described. A fixed part goes first. */
  templateOf(path: string): string | null {
    const base = URL.parse(this.#document.servers?.[0]?.url ?? '')?.pathname.replace(/\/$/, '') ?? ''
    const own = decodeURIComponent(base).startsWith('/api/') && path.startsWith(base) ? path.slice(base.length) : path
    const fits = (template: string) =>
      new RegExp(`^${template.replace(/[.]/g, '\\.').replace(/\{[^}]+\}/g, '[^/]+')}$`).test(own)
    const found = Object.keys(this.#document.paths).filter(fits)
    return found.toSorted((a, b) => (a.match(/\{/g)?.length ?? 0) - (b.match(/\{/g)?.length ?? 0))[0] ?? null
  }

  /** Every operation of the description, with the scopes that each says it needs. */
  operations(): { method: string; path: string; scopes: readonly string[] }[] {
    return Object.entries(this.#document.paths).flatMap(([path, operations]) =>
      Object.entries(operations).flatMap(([method, operation]) =>
        isObject(operation) && operation.responses
          ? [{ method: method.toUpperCase(), path, scopes: scopesOf(operation) }]
          : [],
      ),
    )
  }

  describes({ method, path }: Pick<Said, 'method' | 'path'>): boolean {
    return this.#operation(method, path) !== null
  }

  /** What the description does not allow in a request; `left` are faults that are known and not ours. */
  requestProblems({ method, path, body }: Said, left: RegExp = /^$/): string[] {
    const found = this.#operation(method, path)
    if (!found) return [`${method} ${path} is not described`]
    const content = contentOf(this.#resolved(found.operation.requestBody))
    if (!content) return body === null || body === undefined ? [] : ['a body is sent where none is described']
    return body === null || body === undefined ? [] : this.#problems(`${found.at}/requestBody`, content, body, left)
  }

  /** What the description does not allow in an answer. */
  responseProblems({ method, path, status = 200, body }: Said, left: RegExp = /^$/): string[] {
    const found = this.#operation(method, path)
    if (!found) return [`${method} ${path} is not described`]
    const answer = found.operation.responses[String(status)] ?? found.operation.responses.default
    if (answer === undefined) return [`${status} is not described`].filter((problem) => !left.test(problem))
    const content = contentOf(this.#resolved(answer))
    if (!content) return []
    return this.#problems(`${found.at}/responses/${status}`, content, withoutNulls(body), left)
  }

  #operation(method: string, path: string): { operation: Operation; at: string } | null {
    const template = this.templateOf(path)
    const operation = template === null ? undefined : this.#document.paths[template]?.[method.toLowerCase()]
    return isObject(operation) ? { operation: operation as unknown as Operation, at: `${method} ${template}` } : null
  }

  #resolved(value: unknown): unknown {
    const ref = isObject(value) ? value.$ref : undefined
    if (typeof ref !== 'string') return value
    return ref
      .replace(/^(description)?#\//, '')
      .split('/')
      .reduce((at: unknown, name) => (isObject(at) ? at[name.replaceAll('~1', '/')] : undefined), this.#document)
  }

  #problems(key: string, schema: unknown, body: unknown, left: RegExp): string[] {
    const known = this.#validators.get(key)
    const validate = known ?? this.#ajv.compile(schema as object)
    if (!known) this.#validators.set(key, validate)
    if (validate(body)) return []
    // That a choice does not fit says nothing beside what does not fit in it.
    const all = (validate.errors ?? []).filter(({ keyword }) => keyword !== 'if')
    const named = ({ additionalProperty: name }: Json) => (name === undefined ? '' : `: ${name}`)
    const said = all.map(({ instancePath, message, params }) => `${instancePath} ${message}${named(params)}`)
    return [...new Set(said)].filter((problem) => !left.test(problem))
  }
}

/** The real providers answer null for what was not set, where their descriptions leave it out (recordings). */
function withoutNulls(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutNulls)
  if (!isObject(value)) return value
  return Object.fromEntries(
    Object.entries(value).flatMap(([name, inner]) => (inner === null ? [] : [[name, withoutNulls(inner)]])),
  )
}

function scopesOf({ security }: Json): string[] {
  const ways = Array.isArray(security) ? security.filter(isObject) : []
  return ways.flatMap(({ oauth2 }) => (Array.isArray(oauth2) ? oauth2.map(String) : []))
}

/** The schema of the JSON that stands in a request or an answer; null where there is none. */
function contentOf(value: unknown): unknown {
  const content = isObject(value) && isObject(value.content) ? value.content : {}
  const json = Object.entries(content).find(([type]) => /json|\*\/\*/.test(type))?.[1]
  return isObject(json) && json.schema !== undefined ? json.schema : null
}

/** A base that chooses among the schemas that extend it would never come to an end; what extends it is named elsewhere. */
function withoutCircles(document: Json): Json {
  const schemas = isObject(document.components) ? (document.components.schemas as Record<string, Json> | undefined) : {}
  const extend = (ref: unknown, base: string) =>
    JSON.stringify(schemas?.[String(ref).split('/').at(-1) ?? '']?.allOf ?? []).includes(`/schemas/${base}"`)
  for (const [name, schema] of Object.entries(schemas ?? {})) {
    const several = Array.isArray(schema.oneOf) ? (schema.oneOf as Json[]) : []
    if (several.some(({ $ref }) => $ref !== undefined && extend($ref, name))) delete schema.oneOf
  }
  return document
}

/**
 * Schemas of OpenAPI as JSON Schema has them: `nullable` is a type, a discriminator chooses one schema, and where it does
 * not, one or several may fit.
 */
function inJsonSchema(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(inJsonSchema)
  if (!isObject(value)) return value
  const made: Json = {}
  for (const [name, inner] of Object.entries(value))
    if (name !== 'example' && name !== 'examples') made[name] = inJsonSchema(inner)
  if (typeof made.$ref === 'string' && made.$ref.startsWith('#/')) return { $ref: `description${made.$ref}` }
  const several = made.oneOf
  if (Array.isArray(several)) {
    delete made.oneOf
    const chosen = isObject(made.discriminator) ? choices(made.discriminator) : null
    if (chosen)
      Object.assign(made, chosen, { allOf: [...((made.allOf as unknown[]) ?? []), ...(chosen.allOf as unknown[])] })
    else made.anyOf = several
  }
  // The discriminator of a base chooses among what extends it, and would lead back to itself.
  delete made.discriminator
  if (made.nullable === true) {
    if (typeof made.type === 'string') made.type = [made.type, 'null']
    if (Array.isArray(made.enum)) made.enum = [...made.enum, null]
  }
  delete made.nullable
  return made
}

function choices({ propertyName, mapping }: Json): Json | null {
  if (typeof propertyName !== 'string' || !isObject(mapping)) return null
  return {
    type: 'object',
    required: [propertyName],
    allOf: Object.entries(mapping).map(([value, ref]) => ({
      if: { properties: { [propertyName]: { const: value } } },
      // biome-ignore lint/suspicious/noThenProperty: the word of JSON Schema
      then: { $ref: `description${String(ref).replace(/^description/, '')}` },
    })),
  }
}
