export { fillIn, fillIns, namesIn } from '../model/fill-in.ts'
