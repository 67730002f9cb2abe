import { rankGains } from '../../src/aggregates/rankGains.js'
import type { RankGains } from '../../src/aggregates/rankGains.js'
import { joined } from '../../src/datasets/joined.js'
import { normalUpperTail } from '../../src/math/normalUpperTail.js'
import { metric } from '../../src/metrics/metric.js'
import { call, columnOf, either } from '../../src/sql/build.js'
import type { Expression } from '../../src/sql/expression.js'
import { keyOf } from '../../src/sql/keyOf.js'
import type { Column } from '../../src/sql/schema.js'
import { counted } from '../../src/verdicts/counted.js'
import type { Subject } from '../subject.js'
import { areProbabilities } from './areProbabilities.js'
import { dropLimits } from './dropLimits.js'
import type { Side } from './probabilitySides.js'
import type { ScoreChange } from './scoreChange.js'

/** A dataset's rows whose truth is known, with the probability of the class that is ranked. */
export interface RankedRows {
  readonly labelled: Subject
  readonly key: readonly Column[]
  readonly side: Side
}

/**
 * The change of the area under the ROC curve between the rows that both sides have, joined by their keys, by the test of DeLong, DeLong
 * and Clarke-Pearson (1988) for correlated curves; `undefined` with fewer than two rows of a kind.
 */
export async function changeByRanks(reference: RankedRows, current: RankedRows): Promise<ScoreChange | undefined> {
  const join = joined(current.labelled.dataset, reference.labelled.dataset, {
    left: { columns: columnsOf('left', current) },
    right: { columns: columnsOf('right', reference) },
    on: current.key.map((_, index) => [`left ${index}`, `right ${index}`] as const),
    keeps: 'left',
  })
  const [after, before, isPositive] = ['left score', 'right score', 'left truth'].map((name) => columnOf(name)) as [
    Expression,
    Expression,
    Expression,
  ]
  const asked = rankGains(after, before, isPositive)
  const both = call('and', call('isNotNull', after), call('isNotNull', before))
  const pairs = (await current.labelled.of(join)).where({ expression: both })
  return changeOf(await pairs.ask(metric(keyOf('rankGains', asked.key), [asked], (found) => found)))
}

function columnsOf(side: 'left' | 'right', { key, side: ranked }: RankedRows) {
  const named = key.map(({ name }, index) => [`${side} ${index}`, columnOf(name)] as const)
  const score = either(areProbabilities([ranked]), ranked.probability)
  return { ...Object.fromEntries(named), [`${side} score`]: score, [`${side} truth`]: ranked.isTrue }
}

function changeOf(ranks: RankGains): ScoreChange | undefined {
  const { positives, negatives, wins, otherWins, gains, squaredGains, losses, squaredLosses } = ranks
  if (!(positives > 1 && negatives > 1)) return undefined
  const spread = (rows: number, others: number, sum: number, squares: number) =>
    Math.max(0, squares - sum ** 2 / rows) / (rows - 1) / others ** 2 / rows
  const variance =
    spread(positives, negatives, gains, squaredGains) + spread(negatives, positives, losses, squaredLosses)
  const deviation = Math.sqrt(variance)
  const drop = (0 - gains) / positives / negatives
  return {
    before: otherWins / positives / negatives,
    after: wins / positives / negatives,
    drop,
    variance,
    pValue: drop === 0 ? 0.5 : normalUpperTail(drop / deviation),
    isSeen: (wanted) => wanted >= (dropLimits.significant + dropLimits.power) * deviation,
    test: `DeLong’s test of ${counted(positives + negatives, 'row')} of both`,
  }
}
