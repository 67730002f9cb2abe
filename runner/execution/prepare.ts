import { Misuse } from '../../src/sql/misuse.js'
import { expectWith } from '../expecting/expectWith.js'
import { lendExpectState } from '../expecting/lendExpectState.js'
import { type Collector, collector as openCollector } from '../tests/collector.js'
import { runtime } from '../tests/runtime.js'
import { testApiOf } from '../tests/testApiOf.js'
import { type Loader, openLoader } from './openLoader.js'
import { stage } from './stage.js'

/** Loads what every test file needs and lends it to them. The two imports take most of a worker's start, so they go side by side. */
export async function prepare(): Promise<{ readonly collector: Collector; readonly load: Loader }> {
  const [load, jest] = await Promise.all([openLoader(), import('expect')])
  const collector = openCollector()
  lendExpectState(() => stage.scope?.expect)
  const expect = expectWith(jest.expect, (call, above) => {
    const { run, scope } = stage
    if (run === undefined || scope === undefined) throw new Misuse('expect(data) belongs in a file of tests')
    return run.recorder.record(call, scope, above)
  })
  runtime.current = { api: testApiOf(collector, expect) }
  return { collector, load }
}
