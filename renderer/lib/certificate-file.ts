import { base64, type KeyFile, type KeyText, keyText } from './key-file.ts'

const pem = (der: Uint8Array): string =>
  ['-----BEGIN CERTIFICATE-----', ...(base64(der).match(/.{1,64}/g) ?? []), '-----END CERTIFICATE-----', ''].join('\n')

/** A certificate file as PEM: text as it stands, DER put into words; what is in it is for the host to judge. */
export const certificateText = (file: KeyFile): Promise<KeyText> => keyText(file, pem)
