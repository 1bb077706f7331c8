import { wantedCheck } from '../wanted.ts'

export default wantedCheck({ id: 'admin.rule-lifetimes', diagnoses: ['token.lifetime'] })
