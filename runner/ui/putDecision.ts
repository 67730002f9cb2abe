import { userInfo } from 'node:os'
import { decide } from '../../src/store/decide.js'
import type { Store } from '../../src/store/store.js'
import { withoutSecrets } from '../text/withoutSecrets.js'

interface Decision {
  readonly kind: 'accept' | 'quarantine'
  /** Id. */
  readonly run: string
  readonly because: string
}

/** Records a decision that was made on the page. Gives what is wrong with it, as a sentence. */
export async function putDecision(store: Store, { kind, run, because }: Decision): Promise<string | undefined> {
  const record = await store.run(run)
  if (record === undefined) return `there is no run ${run}`
  const hasFailed = record.outcome === 'fail' || record.outcome === 'error'
  if (because === '' && kind === 'quarantine') return 'say why the run is quarantined'
  if (because === '' && hasFailed) return 'the run failed: say why it is accepted all the same'
  const by = userInfo().username
  await decide(store, run, kind, withoutSecrets({ by, ...(because === '' ? {} : { because }) }))
  return undefined
}
