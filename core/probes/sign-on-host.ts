import type { VisitPages } from '../model/network.ts'

/** How a person is brought to a sign-in page and back. */
export interface SignOnHost {
  /** Shows or opens the address; it holds no secret. */
  open(url: string): void | Promise<void>
  /** Called when nobody is waited for any more. */
  over?(): void
  /** What the browser is shown that comes back. */
  pages: VisitPages
  /** Milliseconds until it is given up. */
  patience: number
}
