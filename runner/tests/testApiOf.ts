import type { Expect } from '../expecting/expect.js'
import { declaredHook } from './declaredHook.js'
import type { Collector } from './collector.js'
import { describeFunction } from './describeFunction.js'
import type { TestApi } from './testApi.js'
import { testFunction } from './testFunction.js'

/** What a worker lends to test files. */
export function testApiOf(collector: Collector, expect: Expect): TestApi {
  return {
    test: testFunction(collector),
    describe: describeFunction(collector),
    beforeAll: declaredHook('beforeAll', collector),
    afterAll: declaredHook('afterAll', collector),
    beforeEach: declaredHook('beforeEach', collector),
    afterEach: declaredHook('afterEach', collector),
    expect,
  }
}
