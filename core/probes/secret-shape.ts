import type { SecretShape } from '../model/facts.ts'
import { type Fields, plainFieldNames } from '../model/profile.ts'
import type { Provider } from '../model/provider.ts'
import { mistakeInSecret, repeatsSecret } from '../model/secret-text.ts'
import { hasControl, isPlaceholderSecret } from '../model/typed-text.ts'

/** The shape of a secret that is not there. */
export const noSecret: SecretShape = {
  present: false,
  length: 0,
  whitespace: 'none',
  control: false,
  placeholder: false,
  looksLikeClientId: false,
  mistaken: null,
  alsoIn: [],
}

/** The shape of a secret: nothing of it can be read in it. */
export const shapeOf = (secret: string, fields: Fields, { looksLike }: Provider): SecretShape => ({
  present: secret !== '',
  length: secret.length,
  whitespace: secret !== secret.trim() ? 'edges' : /\s/.test(secret) ? 'inside' : 'none',
  control: hasControl(secret.trim()),
  placeholder: isPlaceholderSecret(secret),
  looksLikeClientId: looksLike.secretMistaken?.test(secret) ?? false,
  mistaken: mistakeInSecret(secret),
  alsoIn: plainFieldNames.filter((name) => repeatsSecret(fields[name] ?? '', secret)),
})
