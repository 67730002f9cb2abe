import { newId } from '../../src/store/newId.js'
import type { RunContext, RunRecord } from '../../src/store/runRecord.js'
import type { StoredProfile } from '../../src/store/storedProfile.js'
import type { RunReport } from '../events.js'
import { withoutSecrets } from '../text/withoutSecrets.js'
import { assertionsOf } from './assertionsOf.js'
import { datasetsOf } from './datasetsOf.js'
import { errorsOf } from './errorsOf.js'
import { outcomeOf } from './outcomeOf.js'
import type { SeenDataset } from './seenDataset.js'

interface Given {
  readonly report: RunReport
  readonly seen: readonly SeenDataset[]
  readonly context: RunContext
  /** As the command line or the config say; else the data do, or the day. */
  readonly period: string | undefined
  /** Whether somebody vouches for the run. */
  readonly accept: boolean
}

interface Made {
  readonly record: RunRecord
  readonly profiles: ReadonlyMap<string, StoredProfile>
}

/** What is kept of a run: no secrets, and of values what its report says. */
export function recordOf({ report, seen, context, period, accept }: Given): Made {
  const { startedAt, durationMs, exitCode, counts, files } = report
  const { datasets, profiles, problems } = datasetsOf(seen)
  const record: RunRecord = {
    version: 1,
    id: newId(Date.parse(startedAt)),
    period: period ?? newestOf(seen) ?? startedAt.slice(0, 'yyyy-mm-dd'.length),
    startedAt,
    durationMs: Math.round(durationMs),
    status: exitCode !== 0 ? 'failed' : accept ? 'accepted' : 'candidate',
    outcome: outcomeOf(report),
    context,
    counts,
    datasets,
    assertions: assertionsOf(files),
    errors: [...errorsOf(report), ...problems],
  }
  return { record: withoutSecrets(record), profiles }
}

/** A run that looks at data of several periods is one of the newest. */
function newestOf(seen: readonly SeenDataset[]): string | undefined {
  return seen
    .flatMap((data) => ('period' in data ? [data.period] : []))
    .sort()
    .at(-1)
}
