/** What is true where a check holds. */
export const titles = {
  'client.active': 'The application is switched on',
  'client.assertion-accepted': 'The signed assertion is accepted',
  'client.authenticates': 'The client proves itself',
  'client.known': 'The server knows the client ID',
  'client.may-use-grant': 'The application may use client credentials',
  'client.may-use-this-server': 'The application may use a custom authorization server',
  'client.needs-no-dpop': 'The application does not require DPoP',
  'client.network-allowed': 'The application may be used from this network',
}

export const words = {}
