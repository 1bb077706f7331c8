import { tokenAnswer } from '../token-answer.ts'

export default tokenAnswer({
  id: 'token.issued',
  title: 'The server issues a token',
  expected: '200 · access_token, token_type',
})
