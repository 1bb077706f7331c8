import { tokenStage } from '../token-stage.ts'

export default tokenStage({
  id: 'client.network-allowed',
  title: 'The application may be used from this network',
  diagnoses: ['client.network-restricted'],
  expected: 'no limit to other networks',
})
