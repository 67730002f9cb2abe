import { Misuse } from '../../src/sql/misuse.js'
import { expectWith } from '../expecting/expectWith.js'
import { lendExpectState } from '../expecting/lendExpectState.js'
import { type Collector, collector as openCollector } from '../tests/collector.js'
import { runtime } from '../tests/runtime.js'
import { testApiOf } from '../tests/testApiOf.js'
import { type Loader, loadTsx } from './loadTsx.js'
import { stage } from './stage.js'
import { watchParent } from './watchParent.js'

/**
 * Loads what every test file needs and lends it to them. tsx is registered last: from then on each module that is loaded goes
 * through a thread of its own, which made a worker's start a sixth dearer when ours did too.
 */
export async function prepare(): Promise<{ readonly collector: Collector; readonly load: Loader }> {
  const [openLoader, jest] = await Promise.all([loadTsx(), import('expect')])
  const collector = openCollector()
  lendExpectState(() => stage.scope?.expect)
  const expect = expectWith(jest.expect, (call, above) => {
    const { run, scope } = stage
    if (run === undefined || scope === undefined) throw new Misuse('expect(data) belongs in a file of tests')
    return run.recorder.record(call, scope, above)
  })
  runtime.current = { api: testApiOf(collector, expect) }
  // What test files will import as `mltest`, which looks for the above when it is loaded.
  await import('../index.js')
  watchParent()
  return { collector, load: openLoader() }
}
