import { tokenStage } from '../token-stage.ts'

export default tokenStage({
  id: 'client.network-allowed',
  diagnoses: ['client.network-restricted'],
  expected: 'no limit to other networks',
})
