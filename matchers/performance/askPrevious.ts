import type { Aggregate } from '../../src/aggregates/aggregate.js'
import { metric as metricOf } from '../../src/metrics/metric.js'
import { call, columnOf, literal, over } from '../../src/sql/build.js'
import { finite } from '../../src/sql/finite.js'
import { keyOf } from '../../src/sql/keyOf.js'
import { Misuse } from '../../src/sql/misuse.js'
import type { Subject } from '../subject.js'
import type { Scoring } from './scoring.js'

/**
 * Asks of the columns `truth`, `guess` (the truth before each in time; null of the first) and `weight`; rows of one time are in the order of
 * what they hold.
 */
export function askPrevious<Value>(subject: Subject, scoring: Scoring, asked: Aggregate<Value>): Promise<Value> {
  if (scoring.roles.timestamp === undefined)
    throw new Misuse('scored(…) names no timestamp, which tells which row is previous')
  const time = columnOf(subject.column(scoring.roles.timestamp).name)
  const ties = subject.schema.map(({ name }) => columnOf(name))
  const own = finite(scoring.truth)
  const order = [time, ...ties].map((by) => ({ by }))
  const columns = {
    truth: own,
    guess: over('lag', [own], { order }),
    weight: scoring.weight === undefined ? literal(1) : finite(scoring.weight),
  }
  const { selection } = asked
  const previous: Aggregate<Value> = {
    ...asked,
    key: keyOf('previous', asked.key, columns),
    selection: selection.kind === 'query' ? selection : { ...selection, of: { columns } },
  }
  return scoring.labelled
    .where({ expression: call('isNotNull', time) })
    .ask(metricOf(previous.key, [previous], (found) => found))
}
