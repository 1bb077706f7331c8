/** What is true where a check holds. */
export const titles = {
  'tls.certificate-current': 'Every certificate of the chain is valid today',
  'tls.certificates-strong': 'No certificate of the chain is too weak',
  'tls.chain-trusted': 'The certificate chain ends in a root that is trusted here',
  'tls.handshake-completes': 'TLS is agreed on',
  'tls.large-hello-answered': 'A TLS ClientHello of more than one packet gets through',
  'tls.names-host': 'The certificate is for this host',
  'tls.not-inspected': 'The certificate comes from a public certificate authority',
  'tls.outlasts-a-month': 'The certificate stays valid for another month',
}

/** What is true instead where it does not. */
export const otherwise = {
  'tls.not-inspected': 'The certificate comes from a private certificate authority',
}

export const words = {}
