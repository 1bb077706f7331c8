import { tokenAnswer } from '../token-answer.ts'

export default tokenAnswer({
  id: 'login.code-exchanged',
  expected: '200 · access_token',
  signsIn: true,
})
