import { wantedCheck } from '../wanted.ts'

export default wantedCheck({ id: 'admin.server-active', diagnoses: ['server.not-found'] })
