/** The person who may sign in, and what goes wrong on the way. */
export interface SignOn {
  login: string
  password: string
  uid: string
  name: string
  /** Seconds for which a code is good. */
  codeLife: number
  /** Seconds after its replacement for which a refresh token may still be used. */
  leeway: number
  /** The challenge does not arrive. */
  challengeLost: boolean
  /** Whoever signs in is sent back as if they had cancelled. */
  cancels: boolean
  /** There is an error page in place of the sign-in page. */
  broken: boolean
}

/** The one person of a tenant in which nothing goes wrong. */
export const healthySignOn = (uid: string): SignOn => ({
  login: 'pat.practice@example.com',
  password: 'practice-makes-perfect',
  uid,
  name: 'Pat Practice',
  codeLife: 300,
  leeway: 30,
  challengeLost: false,
  cancels: false,
  broken: false,
})
