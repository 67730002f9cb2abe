import { jointMethods } from '../../src/profiles/joint/jointMethods.js'
import type { JointDrift, JointDriftOptions } from '../../src/profiles/joint/measureJointDrift.js'
import { counted } from '../../src/verdicts/counted.js'
import { factOf } from '../../src/verdicts/factOf.js'
import { formatNumber } from '../../src/verdicts/formatNumber.js'
import { formatShare } from '../../src/verdicts/formatShare.js'
import type { Verdict } from '../../src/verdicts/verdict.js'

/** Columns, or pairs of them, that a message names. */
const mostNamed = 3

/** A test of several columns together as a verdict. Received is its p-value. */
export function jointVerdict(
  { rows, sampled, columns, leftOut, test, separating }: JointDrift,
  { method, falseAlarmRate, seed }: JointDriftOptions,
  source: string,
): Verdict {
  const facts = {
    method,
    falseAlarmRate,
    seed,
    rows: rows.current,
    referenceRows: rows.reference,
    sampled: { ...sampled },
    leftOut: Object.fromEntries(leftOut),
  }
  const about = {
    expected: `no drift of ${counted(columns.length, 'column')} together from ${source} (${method}, p >= ${falseAlarmRate})`,
    counted: `${sampled.current} of ${counted(rows.current, 'row')}; reference ${sampled.reference} of ${counted(rows.reference, 'row')} (seed ${seed})`,
  }
  const left = [...leftOut].map(([name, reason]) => `${name} (${reason})`)
  const details =
    left.length === 0
      ? []
      : [`left out: ${left.slice(0, 10).join(', ')}${left.length > 10 ? ` and ${left.length - 10} more` : ''}`]
  if (test === undefined)
    return {
      outcome: 'inconclusive',
      ...about,
      received: null,
      shown: 'fewer than 50 rows of a side',
      columns,
      facts,
      details,
    }
  const { statistic, interval, pValue, permutations } = test
  const isDrift = pValue < falseAlarmRate
  const named = separating.slice(0, mostNamed)
  return {
    outcome: isDrift ? 'fail' : 'pass',
    ...about,
    received: factOf(pValue),
    shown: `p = ${formatNumber(pValue, 3)}, ${jointMethods[method].statistic} ${formatNumber(statistic, 3)}${
      interval === undefined
        ? ''
        : ` (95 % interval ${formatNumber(interval.low, 3)} to ${formatNumber(interval.high, 3)})`
    }`,
    columns: isDrift && named.length > 0 ? [...new Set(named.flatMap((each) => each.columns))] : columns,
    facts: {
      ...facts,
      statistic: factOf(statistic),
      ...(interval === undefined ? {} : { low: interval.low, high: interval.high }),
      ...(permutations === undefined ? {} : { permutations }),
      separating: named.map((each) => ({ columns: each.columns, effect: factOf(each.effect) })),
    },
    details: [
      ...(isDrift && named.length > 0
        ? [
            `separating: ${named.map((each) => `${each.columns.join(' with ')} (${formatNumber(each.effect, 2)})`).join(', ')}`,
          ]
        : []),
      `of unchanged data ${formatShare(falseAlarmRate)} would alarm${permutations === undefined ? '' : `; ${permutations} random orders`}`,
      ...details,
    ],
  }
}
