import { userInfo } from 'node:os'
import { decide } from '../../src/store/decide.js'
import { findRun } from '../../src/store/findRun.js'
import { CommandError } from '../commandError.js'
import { jsonText } from '../text/jsonText.js'
import { terminalLine } from '../text/terminalLine.js'
import { withoutSecrets } from '../text/withoutSecrets.js'
import { ciContext } from './ciContext.js'
import { withStore } from './withStore.js'

interface Wish {
  readonly run: string
  readonly because: string | undefined
  readonly json: boolean | undefined
  readonly store?: string | undefined
  readonly config?: string | undefined
  readonly root?: string | undefined
}

/** `mltest accept` and `mltest quarantine`: records who decided what about a run. */
export function decideRun(
  kind: 'accept' | 'quarantine',
  { run: given, because, json, ...named }: Wish,
): Promise<number> {
  return withStore(named, async (store) => {
    const run = await findRun(store, given)
    const hasFailed = run.outcome === 'fail' || run.outcome === 'error'
    if (kind === 'accept' && hasFailed && because === undefined)
      throw new CommandError('E_USAGE', `run ${run.id} failed; to accept it say why`, { hint: '--because "…"' })
    const by = ciContext(process.env).actor ?? userInfo().username
    const event = await decide(
      store,
      run.id,
      kind,
      withoutSecrets({ by, ...(because === undefined ? {} : { because }) }),
    )
    const status = kind === 'accept' ? 'accepted' : 'quarantined'
    process.stdout.write(
      json === true
        ? jsonText({ ...event, status })
        : `${terminalLine(`run ${run.id} of ${run.period} is ${status}; it was ${run.status}`)}\n`,
    )
    return 0
  })
}
