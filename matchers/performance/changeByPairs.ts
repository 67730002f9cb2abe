import { realSums } from '../../src/aggregates/realSums.js'
import { joined } from '../../src/datasets/joined.js'
import { mcNemar } from '../../src/math/mcNemar.js'
import { oneSampleT } from '../../src/math/oneSampleT.js'
import { metric as metricOf } from '../../src/metrics/metric.js'
import { call, columnOf } from '../../src/sql/build.js'
import type { Expression } from '../../src/sql/expression.js'
import { keyOf } from '../../src/sql/keyOf.js'
import type { Column } from '../../src/sql/schema.js'
import type { Derivation } from '../../src/sql/selection.js'
import { counted } from '../../src/verdicts/counted.js'
import type { Subject } from '../subject.js'
import { dropLimits } from './dropLimits.js'
import type { ScoreChange } from './scoreChange.js'
import type { ScoreName } from './scores.js'

/** A dataset's rows whose truth is known, with what each of them costs. */
export interface CostedRows {
  readonly labelled: Subject
  readonly key: readonly Column[]
  readonly loss: Expression
}

interface Pairs {
  readonly count: number
  readonly before: number
  readonly after: number
  /** Of the differences of losses, current less reference. */
  readonly mean: number
  readonly variance: number
  readonly squares: number
}

/** The change of a score between the rows that both sides have, joined by their keys; `undefined` of fewer than two of them. */
export async function changeByPairs(
  metric: ScoreName,
  reference: CostedRows,
  current: CostedRows,
): Promise<ScoreChange | undefined> {
  const pairs = await pairsOf(reference, current)
  if (pairs.count < 2) return undefined
  if (metric === 'accuracy') return byMcNemar(pairs)
  const { before, after, mean, variance, count } = pairs
  const isRoot = metric === 'rmse'
  const [from, to] = isRoot ? [Math.sqrt(before), Math.sqrt(after)] : [before, after]
  // √a − √b = (a − b) / (√a + √b).
  const scale = isRoot && from + to > 0 ? from + to : 1
  const deviation = Math.sqrt(variance / count) / scale
  return {
    before: from,
    after: to,
    drop: mean / scale,
    variance: deviation ** 2,
    pValue: oneSampleT({ count, mean, variance })?.pValue ?? 1,
    isSeen: (drop) => drop >= (dropLimits.significant + dropLimits.power) * deviation,
    test: `paired t of the ${isRoot ? 'squared errors' : 'losses'} of ${counted(count, 'row')} of both`,
  }
}

async function pairsOf(reference: CostedRows, current: CostedRows): Promise<Pairs> {
  const join = joined(current.labelled.dataset, reference.labelled.dataset, {
    left: rowsOf('left', current),
    right: rowsOf('right', reference),
    on: current.key.map((_, index) => [`left ${index}`, `right ${index}`] as const),
    keeps: 'left',
  })
  const [after, before] = [columnOf('left loss'), columnOf('right loss')]
  const both = call('and', call('isNotNull', after), call('isNotNull', before))
  const difference = call('subtract', call('toDouble', after), call('toDouble', before))
  const sums = realSums({ before, after, difference, squares: call('multiply', difference, difference) })
  const pairs = (await current.labelled.of(join)).where({ expression: both })
  const [found] = await pairs.ask(metricOf(keyOf('realSums', sums.key), [sums], (all) => all))
  const { rows: count, squares } = found ?? { rows: 0, squares: 0 }
  const mean = (found?.difference ?? 0) / count
  return {
    count,
    before: (found?.before ?? 0) / count,
    after: (found?.after ?? 0) / count,
    mean,
    variance: Math.max(0, squares - count * mean ** 2) / (count - 1),
    squares,
  }
}

function rowsOf(side: 'left' | 'right', { key, loss }: CostedRows): Derivation {
  const named = key.map(({ name }, index) => [`${side} ${index}`, columnOf(name)] as const)
  return { columns: { ...Object.fromEntries(named), [`${side} loss`]: loss } }
}

/** Only the rows of which one side alone was right can tell; of power Connor's formula (1987). */
function byMcNemar({ count, before, after, mean, squares }: Pairs): ScoreChange {
  const [lost, won] = [-1, 1].map((sign) => Math.round((squares - sign * mean * count) / 2)) as [number, number]
  const discordant = squares / count
  return {
    before: 1 - before,
    after: 1 - after,
    drop: mean,
    variance: Math.max(0, discordant - mean ** 2) / count,
    pValue: mcNemar(lost, won),
    isSeen(drop) {
      const share = Math.max(discordant, drop)
      const needed = dropLimits.significant * Math.sqrt(share) + dropLimits.power * Math.sqrt(share - drop ** 2)
      return drop * Math.sqrt(count) >= needed
    },
    test: `McNemar’s exact test of ${counted(count, 'row')} of both, ${lost} lost and ${won} won`,
  }
}
