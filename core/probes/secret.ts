import type { KeyShape } from '../model/facts.ts'
import { plainFieldNames, secretFieldNames } from '../model/profile.ts'
import { thumbprintOf } from '../oauth/key-set.ts'
import { publicJwkOf } from '../oauth/public-half.ts'
import { borrowKey } from './client-authentication.ts'
import { probe } from './probe.ts'
import { noSecret, shapeOf } from './secret-shape.ts'

/** Looks at the shape of what is secret, so that checks can judge it without seeing it, and says how the client proves itself. */
export default probe({
  id: 'secret',
  gives: ['secretShape', 'keyShape', 'method'],
  needs: ['intake'],
  uses: [...plainFieldNames, ...secretFieldNames],
  async fetch({ intake: { values } }, context) {
    const { fields, provider, borrow, guide } = context
    const shape = await borrow('client_secret', (secret) => shapeOf(secret, fields, provider))
    const secretShape = shape ?? noSecret
    const material = await borrowKey(context, values.key_id ?? null)
    const keyShape: KeyShape | null = material && {
      form: material.form,
      fault: material.fault,
      alg: material.algorithms[0] ?? null,
      strength: material.strength,
      kid: values.key_id ?? (provider.givesKeyIds ? null : material.kid),
      thumbprint: material.key && (await thumbprintOf(publicJwkOf(material.key))),
    }
    const chosen = fields.token_endpoint_auth_method?.trim()
    const byKey = !chosen && keyShape !== null && !secretShape.present
    // An app that signs people in may have a secret where the guide asks for one.
    const secretUsed = secretShape.present && guide.fields.some(({ name }) => name === 'client_secret')
    const usual = guide.flow === 'authorization_code' && !secretUsed ? 'none' : 'client_secret_basic'
    return {
      secretShape,
      keyShape,
      method: byKey ? 'private_key_jwt' : (values.token_endpoint_auth_method ?? usual),
    }
  },
})
