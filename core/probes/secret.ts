import { probe } from '../model/probe.ts'
import { plainFieldNames } from '../model/profile.ts'
import { hasControl, isPlaceholderSecret } from '../model/typed-text.ts'

/** Looks at the secret's shape, so that checks can judge it without seeing it. */
export default probe({
  id: 'secret',
  gives: ['secretShape'],
  needs: ['intake'],
  waits: 'the keychain',
  async fetch(_facts, { fields, provider, borrow }) {
    const shape = await borrow('client_secret', (secret) => ({
      present: secret !== '',
      length: secret.length,
      whitespace:
        secret !== secret.trim() ? ('edges' as const) : /\s/.test(secret) ? ('inside' as const) : ('none' as const),
      control: hasControl(secret.trim()),
      placeholder: isPlaceholderSecret(secret),
      looksLikeClientId: provider.looksLike.secretMistaken?.test(secret) ?? false,
      alsoIn: plainFieldNames.filter((name) => secret !== '' && fields[name]?.trim() === secret.trim()),
    }))
    const nothing = {
      present: false,
      length: 0,
      whitespace: 'none',
      control: false,
      placeholder: false,
      looksLikeClientId: false,
      alsoIn: [],
    } as const
    return { secretShape: shape ?? nothing }
  },
})
