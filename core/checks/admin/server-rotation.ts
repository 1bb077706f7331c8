import { wantedCheck } from '../wanted.ts'

export default wantedCheck({ id: 'admin.server-rotation', diagnoses: ['keys.rotation-manual'] })
