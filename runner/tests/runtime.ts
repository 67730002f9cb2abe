import type { TestApi } from './testApi.js'

/**
 * What the running worker lends to test files. It stands in the registry of global symbols since a CommonJS project gets
 * a second copy of our modules, which must speak to the same worker.
 */
export interface Runtime {
  readonly api: TestApi
}

const key = Symbol.for('mltest.runtime/1')

interface Place {
  [key]?: Runtime | undefined
}

export const runtime = {
  get current(): Runtime | undefined {
    return (globalThis as Place)[key]
  },
  set current(value: Runtime | undefined) {
    ;(globalThis as Place)[key] = value
  },
}
