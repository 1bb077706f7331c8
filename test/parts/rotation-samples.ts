import type { HandoffCard, RotationPlanView, RotationView } from '../../core/contract/values.ts'

const at = '2026-11-29T08:00:00.000Z'

/** A rotation whose second secret is proved, and is going to be handed over. */
export const rotationView: RotationView = {
  why: null,
  field: 'client_secret',
  overlap: true,
  state: 'proved',
  over: false,
  back: false,
  open: false,
  startedAt: at,
  steps: [
    { move: 'make', says: 'Create a second client secret. The old one keeps working.', state: 'done', at },
    { move: 'prove', says: 'Request a token with the new client secret.', state: 'done', at },
    { move: 'hand-over', says: 'You enter the new client secret in the product.', state: 'next', at: null },
    { move: 'retire', says: 'Deactivate the old client secret.', state: 'later', at: null },
    { move: 'remove', says: 'Delete the old client secret.', state: 'later', at: null },
  ],
  sent: [{ at, method: 'POST', path: '/api/v1/apps/0oa1/credentials/secrets', came: 'done' }],
  next: 'hand-over',
  canTakeBack: true,
  pending: true,
  writable: true,
}

export const rotationPlan: RotationPlanView = {
  plan: 'a',
  reach: 'all',
  moves: [
    {
      move: 'retire',
      says: 'Deactivate the old client secret.',
      final: false,
      request: { method: 'POST', path: '/api/v1/apps/0oa1/credentials/secrets/ocs1/lifecycle/deactivate', body: null },
    },
    {
      move: 'remove',
      says: 'Delete the old client secret.',
      final: true,
      request: { method: 'DELETE', path: '/api/v1/apps/0oa1/credentials/secrets/ocs1', body: null },
    },
  ],
  scopes: ['okta.apps.manage'],
  events: ['app.oauth2.credentials.lifecycle.deactivate'],
  notes: ['Auth0 keeps only one client secret for each app.'],
}

export const rotatedCard: HandoffCard = {
  product: 'Key Insight',
  intro: '',
  verdict: null,
  ranAt: null,
  there: [],
  rows: [],
  rotated: [
    {
      label: 'Client secret',
      field: 'client_secret',
      secret: true,
      stored: true,
      copyable: true,
      proof: { state: 'proved', since: at, by: [] },
    },
  ],
}
