import { tokenAnswer } from '../token-answer.ts'

export default tokenAnswer({
  id: 'login.code-exchanged',
  title: 'The code is exchanged for tokens',
  expected: '200 · access_token',
})
