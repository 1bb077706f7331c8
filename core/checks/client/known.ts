import { tokenStage } from '../token-stage.ts'

export default tokenStage({
  id: 'client.known',
  diagnoses: ['client.unknown'],
  expected: 'a client of this ID',
})
