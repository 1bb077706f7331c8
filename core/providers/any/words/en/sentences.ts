/** What the code of this folder says. */
export const sentences = {
  'console-of': ({ issuer }: { issuer: string }) =>
    `This is the URL of an admin console. The issuer of the realm is probably ${issuer}.`,
  console: 'This is the URL of an admin console. Copy the issuer or the well-known URL from the console.',
}
