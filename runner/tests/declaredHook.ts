import { Misuse } from '../../src/sql/misuse.js'
import type { Collector } from './collector.js'
import type { HookName } from './suite.js'
import type { DeclareHook } from './testApi.js'

/** Makes `beforeAll` and its like. */
export function declaredHook(name: HookName, collector: Collector): DeclareHook {
  return (body, timeout) => {
    if (typeof body !== 'function') throw new Misuse(`${name} takes a function, not ${typeof body}`)
    if (timeout !== undefined && typeof timeout !== 'number')
      throw new Misuse(`the timeout of ${name} is a number of milliseconds, not ${typeof timeout}`)
    collector.hook({ name, run: () => body(), timeout })
  }
}
