import { tokenAnswer } from '../token-answer.ts'

export default tokenAnswer({
  id: 'token.issued',
  expected: '200 · access_token, token_type',
})
