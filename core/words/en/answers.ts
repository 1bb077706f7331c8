import type { AnswerId } from '../../model/answers.ts'
import type { Pasted } from './pasted.ts'

/** What is said of an error of a product that no diagnosis is about; those of one provider stand beside it. */
export const answers: Readonly<Partial<Record<AnswerId, Pasted>>> = {
  'no-token': {
    says: 'The request to OpenMetadata did not contain a token.',
    fix: [
      'If a user saw the error, sign out of OpenMetadata and sign in again.',
      'If a program sent the request, send the token in the header `Authorization: Bearer TOKEN`. For ingestion, compare `jwtToken` in the workflow with the token of the bot.',
      'If it happens after every sign-in, check that the proxy in front of OpenMetadata passes the header `Authorization` on.',
    ],
  },
  'no-principal': {
    says: 'The token does not contain any of the claims from which OpenMetadata reads the name of the user.',
    fix: [
      'Read the claims of the token. Compare them with the names in the text.',
      'If the scopes do not include `openid`, `email`, and `profile`, request them.',
      'Otherwise, add one of the claims to the token at {provider}.',
      'Or set `AUTHENTICATION_JWT_PRINCIPAL_CLAIMS` in OpenMetadata to a claim that the token contains, and restart OpenMetadata.',
    ],
  },
  'principal-domain': {
    says: 'The email address of the user is not in the domain that OpenMetadata is configured for.',
    fix: [
      'Compare the domain in the text with the part after the @ in the email address of the user.',
      'Correct `AUTHORIZER_PRINCIPAL_DOMAIN` in OpenMetadata, and restart OpenMetadata.',
      'If users of several domains sign in, set `AUTHORIZER_ENFORCE_PRINCIPAL_DOMAIN` to `false`.',
    ],
  },
  'page-policy': {
    says: 'The content security policy (CSP) of the page blocks a request to the server in the text.',
    fix: [
      'Add the origin of the server to the directive in the text, such as `connect-src`. The product sets the policy, or a proxy in front of the product.',
      'If the product renews sign-ins in a hidden frame, add the origin to `frame-src` as well.',
    ],
  },
  'refresh-token': {
    says: 'The refresh token is unknown, expired, or revoked, or it was used before.',
    fix: [
      'Sign in again. The product then gets a new refresh token.',
      'If it happens again, compare the lifetime and the idle time of refresh tokens in the console with the time between two requests of the product.',
      'If refresh tokens rotate, each one works once. Check that several instances of the product do not share one.',
    ],
  },
  'origin-dns': {
    says: 'Cloudflare received the request, but cannot resolve the name of the server behind the domain (error 1016).',
    fix: [
      'Open the DNS records of the domain at Cloudflare. Compare the CNAME record with the one in the console of the identity provider.',
      'For a custom domain of an identity provider, set the record to **DNS only**.',
      'If the domain is not yours, send its operator the **Ray ID** in the text.',
    ],
  },
}
