import { armor, Decrypter, Encrypter } from 'age-encryption'
import { z } from 'zod'
import { datedSecrets } from '../model/expiry.ts'
import { plainFieldNames, secretFieldNames } from '../model/profile.ts'
import { rotatedFields } from '../model/rotation.ts'
import { said } from '../words/said.ts'
import { shallowJson } from './depth.ts'
import { notOurs } from './file-kind.ts'
import { FileProblem } from './file-problem.ts'

/** Raised when an older version could not read such a file any more: that of a rotation came with 2. */
export const setupsSchema = 2
const setupsFormat = 'idp-preflight-setups'
/** Larger than all setups of a busy person. */
export const largestSetupsFile = 4_194_304

const value = z.string().max(2048)
const name = z.string().min(1).max(200)
const fields = z.partialRecord(z.enum(plainFieldNames), value)
const secrets = z.partialRecord(z.enum(secretFieldNames), z.string().max(65_536))

const setup = z.strictObject({
  id: z.string().regex(/^[A-Za-z0-9-]{1,64}$/),
  name,
  guide: z.string().max(200),
  customer: name.nullable(),
  createdAt: z.iso.datetime(),
  fields,
  /** Step → when it was confirmed by hand. */
  claims: z.record(z.string().max(200), z.iso.datetime()),
  /** The guide pack, where it is not one of the product. */
  pack: z.string().max(300_000).nullable(),
  /** In an encrypted file alone. */
  secrets: secrets.optional(),
  /** When they were stored, end, and are due for rotation. */
  dates: z
    .partialRecord(
      z.enum(datedSecrets),
      z.strictObject({
        stored: z.iso.date().nullable(),
        ends: z.iso.date().nullable(),
        rotateDays: z.number().int().min(1).max(3650).nullable(),
      }),
    )
    .optional(),
  /** A rotation of this was half done on the computer that wrote the file, and stays there. */
  rotating: z.enum(rotatedFields).optional(),
  /** A rotation, as it was kept, and the secrets beside the setup's own: in an encrypted file alone. */
  rotation: z
    .strictObject({
      record: z.string().max(200_000),
      secrets: z.partialRecord(z.enum(['next', 'former', 'former_password']), z.string().max(65_536)),
    })
    .optional(),
  /** Certificates that the setup trusts, as PEM: in an encrypted file alone, because they decide what is trusted. */
  authorities: z
    .array(z.strictObject({ fingerprint: z.string().max(200), pem: z.string().max(20_000) }))
    .max(50)
    .optional(),
})

/** Setups that are handed over: to another laptop, or to whoever does the remaining steps. */
export const setupsFileSchema = z.strictObject({
  format: z.literal(setupsFormat),
  schema: z.union([z.literal(1), z.literal(setupsSchema)]),
  tool: z.strictObject({ name: z.string().max(200), version: z.string().max(200) }),
  created: z.iso.datetime(),
  setups: z.array(setup).max(5000),
})

export type SetupsFile = z.infer<typeof setupsFileSchema>
export type HandedSetup = SetupsFile['setups'][number]

export const setupsFileOf = (file: Omit<SetupsFile, 'format' | 'schema'>): string =>
  `${JSON.stringify({ format: setupsFormat, schema: schemaOf(file), ...file }, null, 2)}\n`

/** What has nothing new can be read by an older version, too. */
const schemaOf = ({ setups }: Pick<SetupsFile, 'setups'>): SetupsFile['schema'] =>
  setups.some(({ rotation, rotating }) => rotation !== undefined || rotating !== undefined) ? setupsSchema : 1

const begin = '-----BEGIN AGE ENCRYPTED FILE-----'
/** Whether a passphrase is needed to read a file. */
export const isEncrypted = (text: string): boolean => text.trimStart().startsWith(begin)

/** The same file for whoever knows the passphrase (age, https://age-encryption.org/v1). */
export async function encrypted(text: string, passphrase: string): Promise<string> {
  const age = new Encrypter()
  age.setPassphrase(passphrase)
  return armor.encode(await age.encrypt(text))
}

async function decrypted(text: string, passphrase: string | null): Promise<string> {
  if (passphrase === null || passphrase === '') throw new FileProblem(said('bundle.passphrase-needed'))
  try {
    const age = new Decrypter()
    age.addPassphrase(passphrase)
    return await age.decrypt(armor.decode(text.trim()), 'text')
  } catch {
    throw new FileProblem(said('bundle.passphrase-wrong'))
  }
}

const anyVersion = z.looseObject({
  format: z.literal(setupsFormat),
  schema: z.number().int().min(1),
  tool: z.looseObject({ version: z.string().max(200) }),
})

/**
 * Reads setups that somebody brings. What is secret, and what decides whom to trust, is taken from an encrypted file alone.
 * @throws FileProblem
 */
export async function readSetupsFile(text: string, passphrase: string | null = null): Promise<SetupsFile> {
  if (text.length > largestSetupsFile) throw new FileProblem(said('bundle.too-large'))
  const locked = isEncrypted(text)
  const given = shallowJson(locked ? await decrypted(text, passphrase) : text)
  const any = anyVersion.safeParse(given)
  if (!any.success) throw notOurs(locked ? '' : text)
  if (any.data.schema > setupsSchema) throw new FileProblem(said('bundle.newer', { version: any.data.tool.version }))
  const read = setupsFileSchema.safeParse(given)
  if (!read.success) throw new FileProblem(said('bundle.damaged'))
  if (locked) return read.data
  return {
    ...read.data,
    setups: read.data.setups.map(({ secrets: _s, dates: _d, authorities: _a, rotation: _r, ...rest }) => rest),
  }
}
