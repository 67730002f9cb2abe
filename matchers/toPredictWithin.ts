import { quantileType1 } from '../src/math/quantileType1.js'
import { Misuse } from '../src/sql/misuse.js'
import { atMost } from '../src/verdicts/bound.js'
import { counted } from '../src/verdicts/counted.js'
import { formatNumber } from '../src/verdicts/formatNumber.js'
import type { Verdict } from '../src/verdicts/verdict.js'
import { drawnRows } from './behaviour/drawnRows.js'
import { openModel } from './behaviour/openModel.js'
import { seedOf } from './behaviour/seedOf.js'
import { matcher } from './matcher.js'
import { positive, share, wholeNumber } from './optionChecks.js'
import type { Options } from './options.js'
import { print } from './print.js'

export interface ToPredictWithinOptions extends Options {
  /** The share of calls that must be as fast, in (0, 1]; default 0.99. */
  readonly percentile?: number
  /** Rows a call; default 1. */
  readonly batch?: number
  /** Calls that are timed; default 200, or as many as the percentile needs. */
  readonly calls?: number
  /** Chooses the rows; default what `--seed` or the config say, else 42. */
  readonly seed?: number
}

/** Calls that are not timed: a model compiles, connects and fills its caches first. */
const warmUp = 20
/** Rows that are drawn; more calls see them again. */
const mostRows = 10_000

export default matcher(
  {
    /**
     * Asserts that a model answers fast: `expect(predict(model, data)).toPredictWithin(50)`. It is called with `batch` rows of the data at
     * a time (default 1), one call after the other, 200 times after 20 calls to warm up; received is the `percentile` (default 0.99) of
     * the wall time of a call, in milliseconds. Retries of a server count. Await it, so that nothing else is judged at the same time.
     *
     * @param ms  included
     */
    async toPredictWithin(subject, ms: number, options: ToPredictWithinOptions = {}): Promise<Verdict> {
      if (positive(ms) !== undefined)
        throw new Misuse(`the milliseconds must be ${positive(ms) ?? ''}, not ${print(ms)}`)
      const { percentile = 0.99, batch = 1 } = options
      const least = percentile === 1 ? 1 : Math.ceil(Number((1 / (1 - percentile)).toPrecision(9)))
      const { calls = Math.max(200, least) } = options
      if (calls < least)
        throw new Misuse(`the percentile ${percentile} needs at least ${formatNumber(least)} calls, not ${calls}`)
      const model = await openModel(subject)
      const wanted = Math.min(batch * (calls + warmUp), mostRows)
      const drawn = await drawnRows(subject, model.inputs, wanted, seedOf(subject, options))
      const times: number[] = []
      for (let call = 0; drawn.length > 0 && call < warmUp + calls; call += 1) {
        const rows = Array.from(
          { length: batch },
          (_, index) => drawn[(call * batch + index) % drawn.length]?.row ?? {},
        )
        const start = performance.now()
        await model.ask(rows, batch)
        if (call >= warmUp) times.push(performance.now() - start)
      }
      const sorted = Float64Array.from(times).sort()
      const at = (p: number): number => quantileType1(sorted, p) ?? NaN
      const name = `milliseconds for ${counted(batch, 'row')}, ${percentile === 1 ? 'the slowest call' : `percentile ${percentile}`}`
      return atMost(name, at(percentile), ms, {
        counted: `${counted(times.length, 'call')} after ${warmUp} to warm up; median ${formatNumber(at(0.5), 3)} ms, slowest ${formatNumber(at(1), 3)} ms`,
        facts: { calls: times.length, batch, percentile, median: at(0.5), slowest: at(1) },
      })
    },
  },
  { positional: 1, options: { percentile: share, batch: wholeNumber(1), calls: wholeNumber(1), seed: wholeNumber(0) } },
)
