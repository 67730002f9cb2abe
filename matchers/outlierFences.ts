import { mean } from '../src/metrics/mean.js'
import { quantile } from '../src/metrics/quantile.js'
import { quartiles } from '../src/metrics/quartiles.js'
import { sampleStandardDeviation } from '../src/metrics/sampleStandardDeviation.js'
import { call, literal } from '../src/sql/build.js'
import { finite } from '../src/sql/finite.js'
import type { Column } from '../src/sql/schema.js'
import type { Subject } from './subject.js'

export type OutlierMethod = 'iqr' | 'zScore' | 'mad'

/** How far from the middle a value is an outlier, where nothing else is asked: what Tukey, the three-sigma rule, and Iglewicz and Hoaglin say. */
const factors: Readonly<Record<OutlierMethod, number>> = { iqr: 1.5, zScore: 3, mad: 3.5 }

/** The median absolute deviation of a normal column is 0.6745 standard deviations. */
const madOfNormal = 0.6745

/** Values beyond these are outliers; `undefined` where there are too few values to tell. */
export async function outlierFences(
  subject: Subject,
  column: Column,
  method: OutlierMethod,
  factor = factors[method],
): Promise<{ readonly low: number; readonly high: number } | undefined> {
  switch (method) {
    case 'iqr': {
      const found = await subject.ask(quartiles(column))
      if (found === undefined) return undefined
      const { first, third } = found
      return around(first, third, factor * (third - first))
    }
    case 'zScore': {
      const [centre, deviation] = await Promise.all([
        subject.ask(mean(column)),
        subject.ask(sampleStandardDeviation(column)),
      ])
      return centre === undefined || deviation === undefined ? undefined : around(centre, centre, factor * deviation)
    }
    case 'mad': {
      const median = await subject.ask(quantile(column, 0.5))
      if (median === undefined) return undefined
      const distance = call('absolute', call('subtract', call('toDouble', finite(column)), literal(median)))
      const deviation = await subject.ask(quantile({ type: 'number', expression: distance }, 0.5))
      return deviation === undefined ? undefined : around(median, median, (factor * deviation) / madOfNormal)
    }
  }
}

function around(low: number, high: number, distance: number): { readonly low: number; readonly high: number } {
  return { low: low - distance, high: high + distance }
}
