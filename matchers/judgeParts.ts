import type { Dataset } from '../src/datasets/dataset.js'
import type { Parts } from '../src/datasets/parts.js'
import type { Condition } from '../src/sql/condition.js'
import { counted } from '../src/verdicts/counted.js'
import { factOf } from '../src/verdicts/factOf.js'
import type { Verdict } from '../src/verdicts/verdict.js'
import { argumentsOf } from './argumentsOf.js'
import type { MatcherCall } from './argumentsOf.js'
import { judgeCall } from './judgeCall.js'
import { factsOf } from './matcher.js'
import type { Options } from './options.js'
import { optionsOf } from './optionsOf.js'
import { partsOf } from './partsOf.js'
import type { Part } from './partsOf.js'
import type { Subject } from './subject.js'
import { rankVerdicts } from './rankVerdicts.js'

/** Opens data for an assertion. */
export type Open = (dataset: Dataset, options?: Options, part?: Condition) => Promise<Subject>

/** Judges each part of a dataset by itself. Windows without rows are judged by what counts rows; of others they are no part. */
export async function judgeParts(call: MatcherCall, dataset: Dataset, parts: Parts, open: Open): Promise<Verdict> {
  const facts = factsOf(call.judge)
  const whole = await open(dataset, optionsOf(argumentsOf(call).args, facts))
  const all = await partsOf(whole, parts)
  const judged = parts.kind === 'windows' && !facts.countsRows ? all.filter(({ rows }) => rows > 0) : all
  if (judged.length === 0) return judgeCall(call, (options) => open(dataset, options))
  const verdicts = judged.map(async (part) => {
    const rows = dataset.where(part.condition)
    const alike = parts.kind === 'windows' ? undefined : part.condition
    return { part, verdict: await judgeCall(call, (options) => open(rows, options, alike)) }
  })
  return join(await Promise.all(verdicts), parts)
}

interface Judged {
  readonly part: Part
  readonly verdict: Verdict
}

/** As bad as the worst, which comes first, and naming every part that is not right. */
function join(judged: readonly Judged[], { kind }: Parts): Verdict {
  const noun = kind === 'windows' ? 'window' : 'segment'
  const ranked = rankVerdicts(judged, ({ verdict }) => verdict)
  const { sorted, wrong, verdict, lines } = ranked
  const columns = sorted.flatMap((each) => [...(each.verdict.columns ?? []), ...each.part.columns])
  const [worst] = sorted
  return {
    ...verdict,
    ...(wrong.length === 0 || worst === undefined ? {} : { shown: `${ranked.shown} where ${worst.part.name}` }),
    counted: `${wrong.length === 0 ? 'all' : wrong.length} of ${counted(sorted.length, noun)} ${wrong.length === 0 ? 'are right' : 'are not right'}`,
    ...(columns.length === 0 ? {} : { columns: [...new Set(columns)] }),
    facts: {
      [`${noun}s`]: sorted.map(({ part: { name, rows }, verdict: { outcome, received = null, facts } }) => ({
        [noun]: name,
        rows: factOf(rows),
        outcome,
        received,
        ...facts,
      })),
    },
    details: lines(({ part: { name, rows } }) => `${name} (${counted(rows, 'row')})`, noun),
  }
}
