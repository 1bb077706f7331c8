/** What the loopback host says. Types of other languages follow from it. */
export const en = {
  /** Why a request is refused. */
  refused: {
    'other-host': 'This server responds only at the URL that IdP Preflight printed.',
    'other-origin': 'This server accepts requests only from its own pages.',
    'no-origin': 'This server accepts requests only from its own pages. This request has no Origin header.',
    'other-token':
      'This page belongs to an earlier start of IdP Preflight. Open the URL that IdP Preflight printed last.',
    'page-method': 'Pages accept only GET and HEAD requests.',
    'call-method': 'Calls accept only POST requests.',
    'content-type': 'The Content-Type of a call must be application/json.',
    'too-large': 'The body of this request is too large.',
    'not-json': 'The body of this request is not valid JSON.',
  },
  /** Why the server cannot start. */
  port: {
    taken: ({ port }: { port: number }) =>
      `Port ${port} is used by another program. Start without --port to use a free port.`,
    denied: ({ port }: { port: number }) =>
      `This user is not allowed to open port ${port}. Start without --port to use a free port.`,
    failed: ({ address, code }: { address: string; code: string | null }) =>
      code === null
        ? `IdP Preflight could not open a port on ${address}.`
        : `IdP Preflight could not open a port on ${address} (${code}).`,
  },
}
