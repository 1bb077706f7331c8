// The order matters: the library looks for it while it is loaded.
import './reflect.ts'

export * from '@peculiar/x509'
