import { grammarOf } from '../intl.ts'

const { list, plural } = grammarOf('en')

/** What a run needed on this computer, and the server of the product needs as well. */
export const there = {
  title: ({ product }: { product: string }) => `Where ${product} runs`,
  addresses: ({ hosts }: { hosts: readonly string[] }) => `Allow outgoing HTTPS connections to ${list(hosts)}.`,
  proxy: ({ host, proxy, source }: { host: string; proxy: string; source: string }) =>
    `This computer reaches ${host} through the proxy ${proxy} (${source}). Configure the same proxy in the product, or ask the network team for a direct connection.`,
  inspected: ({ inspector, root }: { inspector: string | null; root: string }) =>
    `${inspector === null ? 'A device on the network path' : inspector} inspects TLS connections here. If the product is in the same network, add the root certificate “${root}” to its trust list.`,
  'private-ca': ({ host, root }: { host: string; root: string }) =>
    `The certificate of ${host} comes from the private certificate authority (CA) “${root}”. Add its root certificate to the trust list of the product.`,
  clock: 'Synchronize the clock of the server. Tokens are rejected if the clock is wrong by more than a few minutes.',
  'clock-wrong': ({ ms }: { ms: number }) =>
    `The clock of this computer is wrong by ${plural(Math.round(Math.abs(ms) / 1000), { one: '# second', other: '# seconds' })}. Check the clock of the server as well. Tokens are rejected if it is wrong.`,
  hello: ({ host }: { host: string }) =>
    `A device on the network path drops large TLS handshakes to ${host}. If the product is behind the same device, its connections fail. Ask the network team to allow a ClientHello of more than one packet.`,
  dns: ({ host, addresses }: { host: string; addresses: readonly string[] }) =>
    `Here, ${host} resolves to the private ${addresses.length === 1 ? 'address' : 'addresses'} ${list(addresses)}. The server must use a DNS server with the same entry.`,
}
