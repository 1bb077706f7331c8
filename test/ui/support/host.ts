import { type Scenario, startFakeHost, type TestHost } from './fake-host.ts'

export type { TestHost } from './fake-host.ts'

/** The host that specs of the whole product run on. The fake one, until `web/` is there. */
export const startHost = (scenario: Scenario = {}): Promise<TestHost> => startFakeHost(scenario)
