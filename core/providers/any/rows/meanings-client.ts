import type { Refusal } from '../../../model/provider.ts'
import { errorOf } from '../../received.ts'
import { type Meaning, signed } from '../spoken.ts'

const code = ({ answer }: Refusal): string => errorOf(answer).code

/** A code that was refused at a sign-on is about the code and not about the grant. */
const ofCode = (refusal: Refusal): boolean =>
  refusal.guide.flow === 'authorization_code' && code(refusal) === 'invalid_grant'

/** A method that is named need not be the one that was used. */
const anotherMethod = ({ answer, method }: Refusal): boolean => {
  const named = errorOf(answer).description.match(/client_secret_(basic|post|jwt)|private_key_jwt/g) ?? []
  return named.length === 0 || named.some((name) => name !== method)
}

// Spring `AbstractTokenGranter`, UAA; WSO2 `AccessTokenIssuer`; OpenIddict ID2064; ory/fosite; bshaffer/oauth2-server-php; Casdoor.
const ofGrant: readonly RegExp[] = [
  /\b(unauthorized|unsupported|disallowed|forbidden|invalid|disabled) grant[ _-]?types?\b/,
  /\bgrant[ _-]?types?\b.{0,60}\b(not (be )?(allowed|authorized|permitted|enabled|supported|configured|registered|available)|unauthorized|unsupported|disabled|disallowed|forbidden)\b/,
  /\b(client|application|app|consumer)\b.{0,60}\b(not (been )?(allowed|authorized|permitted|enabled|configured|registered|granted|support)|unauthorized)\b.{0,60}\b(grant([ _-]?types?)?|flow)\b/,
  /\bgrant\b.{0,10}\bnot (allowed|permitted|enabled|supported|authorized) (for|to|by) ((this|the|that|oauth2?) ){0,2}(client|application|app)\b/,
  /\b(client|application|app)\b.{0,40}\b(not (support|allow|allowed|authorized|permitted|enabled|configured)|unauthorized)(( to)?( use| request| perform)?| for)( the| an?)? client[ _]credentials\b/,
  /\b(client[ _]credentials (grant|flow)|client_credentials)\b.{0,20}\b(not (allowed|authorized|permitted|enabled|supported|available)|disabled|unsupported|forbidden)\b/,
]

/** What servers say of a client: who it is, how it proves that, and which grant it may use. */
export const clientMeanings: readonly Meaning[] = [
  {
    // Spring `NoSuchClientException`; WSO2 `OAuth2Util`; oidc-provider `client_auth.js`; OpenIddict ID2052; Casdoor `token.go`;
    // Authelia `oauth2-provider`; Salesforce (id 53394916114); better-auth `oauth-provider`.
    name: 'unknown',
    diagnosis: 'client.unknown',
    says: [
      /\bno (matching |valid |registered |known )?(oauth2? )?(2\.0 )?(client|application|app|consumer)( application)? (with|was found|found|is registered|exists?|registered|match(es|ing)|named|by|could be found)\b/,
      /\bno such (oauth2? )?(client|application|app|consumer)\b(?![ _-]?(auth|cred|secret|cert|assert|scope|grant|role|key))/,
      /\b(unknown|unregistered|unrecognized|non-?existent) (oauth2? )?(2\.0 )?(client|application|app|consumer)( application)?([ _-]?(id|identifier|key))?\b(?![ _-]?(auth|cred|secret|cert|assert|scope|grant|role|key|type|name|method|permission|error|redirect|uri))/,
      /\b(client|application|app|consumer)( application)?([ _-]?(id|identifier|key))?( (with|for|by) ((the|this|that|a|requested|given|specified|provided|supplied|client) ){0,3}(id|identifier|client[ _-]?id))?:?( \([^)]{0,80}\)| [^ ]{0,80}[\d-][^ ]{0,80})? ((is|was|has|has been|could|can|does|did) )?(unknown|un(recognized|registered)|not (be )?(found|recognized|known|located)|not exist|not (been )?registered(?! (for|to|as)\b| with (?!(this|the|our) (server|service|authorization)))|no longer exists?|non-?existent)\b/,
      /\b(not find|unable to find|failed to find|not locate|unable to locate|not recognize|not know|no record of) ((a|an|the|this|that|any|valid|matching|registered|requested|specified|given|oauth2?|2\.0) ){0,5}(client|application|app|consumer)\b(?![ _-]?(auth|cred|secret|cert|assert|scope|grant|role|key|type|name|method|permission|config|metadata|jwk))/,
      /\b(invalid|unknown|unrecognized|wrong|incorrect|bad) (client[ _-]?id(entifier)?|clientid|consumer key)\b(?! (format|length|type|encoding|in |metadata))/,
      /\b(client[ _-]?id(entifier)?|clientid|consumer key)( parameter| value| supplied| provided| specified| given| sent| in the request){0,2} ((is|was) )?(not valid|invalid|not recognized|incorrect|wrong)\b(?! (for|in))/,
    ],
    // The address of a sign-on, or a user, may be unknown to an application.
    unless: /\bredirect|\bcallback|\buser\b/,
  },
  {
    // WSO2 `OAuth2Util` and product-is issue 5531; Janssen `jans-errors.json`; Google (id 21325641); better-auth.
    name: 'disabled',
    diagnosis: 'client.disabled',
    says: [
      /\b(client|application|app|consumer)( application| account| registration)?([ _-]?(id|identifier))?( (with|for) (the |this )?(client[ _-]?)?(id|identifier))?:?( \([^)]{0,80}\)| [^ ]{0,80}[\d-][^ ]{0,80})? ((is|was|has been|currently|temporarily|already|now) ){0,3}(disabled|inactive|de-?activated|suspended|blocked|archived|not active|not activated|not enabled|not in (an )?active state)\b(?! (for|to|from|in|with|by)\b)/,
      /\b(disabled|inactive|de-?activated|suspended|blocked) (oauth2? )?(2\.0 )?(client|application|app|consumer)\b(?![ _-]?(auth|cred|secret|cert|assert|scope|grant|role|key|type|id|name|method|permission|access|ip))/,
      /\b(client|application|app) (status|state)( is|:)? (disabled|inactive|de-?activated|suspended|blocked)\b/,
      /\b(client|application|app)\b.{0,60}\bor ((is|was|has been) )?(disabled|inactive|de-?activated|suspended|blocked|not (active|enabled))\b/,
    ],
    // A user or an address that is blocked is no client.
    unless: /\b(user|owner|ip|address|network|requests|attempts)\b/,
  },
  {
    // oidc-provider `client_auth.js`; Spring Authorization Server `client_secret_expires_at`; IBM `FBTOAU204E` (id 43622440114); Casdoor.
    name: 'secret',
    diagnosis: 'client.secret-wrong',
    says: [
      /\b(invalid|wrong|incorrect|bad|mismatch(ed|ing)|expired|revoked) (oauth2? )?((client|consumer|shared|application|app)[ _-]?)?secret\b/,
      /(\b|_)secret( key)?( (for|of) (this|the) (client|application|app)| you (supplied|provided|sent))?( parameter| value| supplied| provided| specified| given| sent| used){0,2} ((is|was|has|has been|have|does|did|do) )?(not valid|invalid|wrong|incorrect|expired|revoked|rejected|de-?activated|inactive|not (active|match|correct)|mismatch|no longer (valid|active))\b(?! (for|in)\b)/,
      /\binvalid client[ _-]?id or (client[ _-]?)?secret\b/,
      /\bsecret (verification|validation|check) failed\b/,
    ],
  },
  {
    // ory/fosite `client_authentication.go`; oidc-provider `client_auth.js`; OpenIddict ID2174; better-auth.
    name: 'method',
    diagnosis: 'client.auth-method',
    says: [
      /\bauth(entication)?[ _-](method|mechanism|scheme)s?\b.{0,80}\b(not (be )?(allowed|supported|permitted|enabled|registered|accepted|match)|mismatch|unsupported|disabled)\b/,
      /\b(unsupported|invalid|wrong|unexpected|disallowed|incorrect|unauthorized) (client |token endpoint |oauth )?auth(entication)?[ _-](method|mechanism|scheme)\b/,
      /\b(client_secret_(basic|post|jwt)|private_key_jwt|http basic|basic auth(entication)?)\b.{0,30}\bnot (be )?(allowed|supported|permitted|enabled|accepted|registered)\b/,
    ],
    unless: /\b(multiple|more than one|two|several|both|together|user)\b/,
    proves: [],
  },
  {
    // Of a company's own servers, and better-auth.
    name: 'method_required',
    diagnosis: 'client.auth-method',
    says: [
      /\b(must|should|shall|requires?|required|expects?|expected|needs?|only (accepts?|supports?|allows?)|configured|registered|set|token_endpoint_auth_method)\b( to)?( \S{1,30}){0,5}? (client_secret_(post|basic|jwt)|private_key_jwt|tls_client_auth|self_signed_tls_client_auth|http basic|basic auth\w{0,12}|mutual[ -]?tls|mtls)\b/,
    ],
    when: anotherMethod,
    proves: [],
  },
  {
    // RFC 6749 section 5.2: the client was authenticated.
    name: 'grant',
    diagnosis: 'client.grant-not-allowed',
    says: ofGrant,
    when: (refusal) => code(refusal) === 'unauthorized_client',
  },
  {
    name: 'grant_otherwise',
    diagnosis: 'client.grant-not-allowed',
    says: ofGrant,
    when: (refusal) => !/^(unauthorized_client|unsupported_grant_type)$/.test(code(refusal)) && !ofCode(refusal),
    proves: [],
  },
  {
    // Salesforce `ip restricted` (id 66016269010); `IP address not allowed` (id 68406129550).
    name: 'network',
    diagnosis: 'client.network-restricted',
    says: [
      /\b(ip|ip[ -]address(es)?|source address|remote address)\b.{0,60}\b(not (be )?(allowed|authorized|permitted|allow-?listed|white-?listed|trusted|accepted)|restricted|blocked|forbidden|denied|rejected)\b/,
      /\b(ip|ip[ -]address(es)?|address|network)\b.{0,60}\bnot (in|on|within|part of)\b.{0,40}\b(allow(ed)?|white|trusted)[ -]?(list|range|network|ip|zone|address)/,
      /\bnetwork( zone)?\b.{0,30}\bnot (allowed|authorized|permitted|trusted)\b/,
      /\b(client|application|access|requests?)\b.{0,40}\bnot (allowed|permitted|authorized)\b.{0,20}\bfrom (this|your|the|current|that|an?) (ip|network|location|address|host)\b/,
      /\boutside (of )?(the |its |an )?(allowed|trusted|permitted) (ip|network|range|zone|address)/,
      /\b(denied|blocked|rejected|forbidden) (for|from) ((your|this|the) )?(ip|ip[ -]address|network)\b/,
      /\b(client|application|app) is (restricted|limited) to .{0,30}\b(ips?|ip[ -]addresses|networks?|network zones?|ip ranges?)\b/,
      /\b(blocked|disallowed|unauthorized|untrusted) (ip|network|source address)\b/,
    ],
    // Too many of them come from there.
    unless: /\btoo many|\brate\b|\blimit\b/,
    possible: ['http.blocked'],
  },
  {
    // ory/fosite and Authelia `jwks_fetcher_strategy.go`; Spring Authorization Server `jwk_set_*`; better-auth.
    name: 'jwks',
    diagnosis: 'client.jwks-unreachable',
    says: [
      /\b(fail(ed|ure)|failing|unable|error|timeout|timed out|(can|could) not|problem)\b.{0,60}?\b(fetch|retriev|load|download|get|read|resolv|reach|access|connect|obtain)(ed|ing|e|es)?\b.{0,60}\b(jwks?(_uri|[ _-]ur[il]|[ _-]endpoint)?|json web keys?( sets?)?|jwk[ _-]sets?|key sets?)\b/,
      /\bjwks(_uri|[ _-]ur[il])?\b.{0,30}\b(returned|responded|answered)( with)?( an?)?( status| http| error){0,2} \d{3}\b/,
      /\b(jwks(_uri|[ _-]ur[il]|[ _-]endpoint)?|json web key sets?|jwk[ _-]sets?|key set)\b.{0,80}\b(unreachable|timed out|timeout|connection refused|not (be )?(fetched|reachable|reached|retrieved|loaded|downloaded|resolved|accessible|available)|fetch failed|failed to (load|fetch))\b/,
    ],
    unless: /\bkid\b|\bkey id\b|\bmatch|\bpublic key\b/,
    when: signed,
    ofKeys: true,
    proves: [],
  },
  {
    name: 'jwks_invalid',
    diagnosis: 'client.keys-invalid',
    says: [
      /\b(failed|unable|(can|could) not|error)\b.{0,30}\b(decod|pars)(e|ing)\b.{0,60}\b(jwks(_uri)?|json web keys?|jwk[ _-]sets?|key sets?)\b/,
      /\b(jwks|json web key set|jwk[ _-]set)\b.{0,40}\b(invalid|malformed|not valid|not be parsed)\b/,
    ],
    when: signed,
    ofKeys: true,
    proves: [],
  },
]
