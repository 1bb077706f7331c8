import { tokenStage } from '../token-stage.ts'

export default tokenStage({
  id: 'client.known',
  title: 'The server knows the client ID',
  diagnoses: ['client.unknown'],
  expected: 'a client of this ID',
})
