import { tokenStage } from '../token-stage.ts'

export default tokenStage({
  id: 'client.needs-no-dpop',
  diagnoses: ['client.dpop-required'],
  expected: 'a token without a DPoP proof',
})
