import type { Refusal } from '../../../model/provider.ts'
import { errorOf } from '../../received.ts'
import { type Meaning, signed } from '../spoken.ts'

const asProgram = ({ guide }: Refusal): boolean => guide.flow === 'client_credentials'
const blank = (value: string | undefined): boolean => (value ?? '').trim() === ''
const code = ({ answer }: Refusal): string => errorOf(answer).code

/** Whether a program asked for no scope, so that none of them can be wrong. */
export const withoutScope = (refusal: Refusal): boolean => asProgram(refusal) && blank(refusal.values.scope)

/** Whether no API was named in the request. */
export const withoutAudience = ({ values }: Refusal): boolean => blank(values.audience)

/** What servers say of the scopes and the API that a token was asked for. */
export const accessMeanings: readonly Meaning[] = [
  {
    // ory/fosite; OpenIddict ID2051 and ID2065; bshaffer/oauth2-server-php; better-auth.
    name: 'scope',
    diagnosis: 'scope.not-granted',
    says: [
      /\b(client|application|app|consumer)\b.{0,60}\b(not (been |be )?(allowed|authorized|permitted|entitled|granted|registered|approved|assigned|allow)|unauthorized)\b.{0,60}\bscopes?\b/,
      /\bscopes?\b.{0,60}\b(not covered by|exceeds?)\b.{0,30}\b(client|application|app)\b/,
      /\b(client|application|app) has no (authorized|allowed|registered|permitted|granted)\b.{0,30}\bscopes?\b/,
      /\bscopes?\b.{0,80}\b(not (been |be )?(allowed|authorized|permitted|granted|assigned|registered|valid|available|approved|enabled)|invalid|unauthorized|disallowed)\b.{0,30}\b(for|to|by) ((this|the|that|your|requesting|given|oauth2?) ){0,2}(client|application|app|consumer)\b/,
    ],
  },
  {
    // oidc-provider `requested scope is not allowed`: an unknown one is refused in the same words.
    name: 'scope_refused',
    diagnosis: 'scope.not-granted',
    says: [/\bscopes?\b.{0,60}\bnot (been |be )?(allowed|authorized|permitted|granted|assigned)\b/],
    unless: /\b(user|owner)\b/,
    when: (refusal) => code(refusal) === 'invalid_scope' && !withoutScope(refusal),
    possible: ['scope.unknown'],
  },
  {
    // ForgeRock `No scope requested and no default scope configured` (id 36177646445); bshaffer/oauth2-server-php; better-auth.
    name: 'no_scope',
    diagnosis: 'scope.no-default',
    says: [
      /\b(empty|missing|blank|no)( (an?|the|required|requested|default|parameter:?|request|mandatory)){0,4} scopes?\b(?! (is |was |are )?(allowed|found|named|called))/,
      /\bscopes?( parameter)? ((is|was|are) )?(missing|required|mandatory|empty|blank|not (specified|provided|present|sent|given|supplied))\b/,
      /\bscopes?( parameter)? (must|has to) be (specified|provided|supplied|sent|present|given|set|requested)\b/,
      /\bscopes?( parameter)? (can|must|may) not be (empty|blank|null|omitted)\b/,
      /\b(specify|provide|include|requires?|supply)( (a|an|the|one|at|least|you|to|valid|specify)){0,5} scopes?\b/,
    ],
    when: withoutScope,
  },
  {
    // Of a company's own servers (ids 10997827305, 71071260030); OpenIddict `Exactly one resource` (id 69202836899).
    name: 'no_audience',
    diagnosis: 'api.audience-missing',
    says: [
      /\b(missing|no|empty|blank|without)( (an?|the|required|parameter:?|request|value|mandatory|for|of)){0,4} (audience|resource)( indicator| parameter)?\b(?! (owner|server|claim|(is |was )?(configured|registered|found|named)))/,
      /\b(audience|resource)( indicator)?( parameter)? ((is|was) )?(missing|required|mandatory|empty|blank|not (specified|provided|present|sent|given|supplied))\b/,
      /\b(audience|resource)( indicator)?( parameter)? (must|has to) be (specified|provided|supplied|sent|present|given|set)\b/,
      /\b(audience|resource)( indicator)?( parameter)? (can|must|may) not be (empty|blank|null|omitted)\b/,
      /\b(specify|provide|include|requires?|supply)( (a|an|the|one|at|least|you|to|valid|specify)){0,5} (audience|resource (parameter|indicator))\b/,
    ],
    unless: /\bresource owner\b|\baudience claim\b|\bredirect/,
    when: withoutAudience,
  },
  {
    // OpenIddict `not allowed to use the specified resource(s)` (id 69202836899); RFC 8707 section 2.
    name: 'api',
    diagnosis: 'api.not-authorized',
    says: [
      /\b(client|application|app)\b.{0,60}\bnot (allowed|authorized|permitted) to (use|request|access) ((this|the|that|specified|requested|given) ){0,3}(audiences?|resources?)(?! (owner|server))/,
      /\b(audience|resource)\b.{0,30}\bnot (authorized|allowed|permitted|granted)\b/,
    ],
    unless: /\b(multiple|more than one|parameter|owner)\b/,
    when: (refusal) => /^invalid_(target|request|resource)$/.test(code(refusal)) && !signed(refusal),
  },
]
