import { Misuse } from '../../src/sql/misuse.js'
import type { TestApi } from './testApi.js'

/** What stands for the test API where mltest does not run: importing it is harmless, calling it says what to do. */
export function outsideApi(): TestApi {
  const refuse: unknown = new Proxy(() => undefined, {
    get: (_, name) => (typeof name === 'string' ? refuse : undefined),
    apply: () => {
      throw new Misuse('test, describe, expect and hooks work in files that mltest runs: npx mltest <file>')
    },
  })
  const names = ['test', 'describe', 'beforeAll', 'afterAll', 'beforeEach', 'afterEach', 'expect'] as const
  return Object.fromEntries(names.map((name) => [name, refuse])) as unknown as TestApi
}
