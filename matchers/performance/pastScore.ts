import { keyOf } from '../../src/sql/keyOf.js'
import type { RunReference } from '../../src/store/references/runReference.js'
import type { Estimate } from '../../src/verdicts/estimate.js'
import { knownAs } from '../knownAs.js'
import { pastOf } from '../pastOf.js'
import type { Subject } from '../subject.js'
import { keptEstimate } from './keptEstimate.js'
import type { ScoreOptions } from './scoreOptions.js'
import type { ScoreName } from './scores.js'

interface PastScore {
  /** How messages call the runs. */
  readonly label: string
  readonly estimate: Promise<Estimate>
}

/**
 * A score as the runs that a reference means have measured it, of several runs their mean; this run's own is told to later ones. Rejects
 * with `Inconclusive` where no run has.
 */
export async function pastScore(
  subject: Subject,
  reference: RunReference,
  current: Promise<Estimate>,
  metric: ScoreName,
  { class: ofClass, average, beta, alpha }: ScoreOptions,
): Promise<PastScore> {
  const past = pastOf(subject, reference)
  const { target, prediction, probability, positive, weight } = subject.dataset.roles ?? {}
  const roles = { target, prediction, probability, positive, weight }
  const asked = keyOf('score', metric, { ofClass, average, beta, alpha }, roles, nameOf(subject))
  const { dataset, key } = knownAs(subject, asked)
  const { value, interval, rows } = await current
  const usual = interval(0.95)
  if (value !== undefined && usual !== undefined)
    for (const [part, number] of Object.entries({ value, ...usual, rows }))
      past.measured(dataset, `${key} ${part}`, number)
  const [values, lows, highs, counts] = await Promise.all(
    ['value', 'low', 'high', 'rows'].map((part) => past.numbers(reference, dataset, `${key} ${part}`)),
  )
  const runs = (values?.numbers ?? []).map((each, index) => ({
    value: each,
    interval: { low: lows?.numbers[index] ?? each, high: highs?.numbers[index] ?? each },
  }))
  const seen = (counts?.numbers ?? []).reduce((sum, count) => sum + count, 0)
  const label = `${subject.dataset.label} in ${values?.source ?? ''}`
  return { label, estimate: Promise.resolve(keptEstimate(meanOf(runs), seen)) }
}

/** Two models of the same data are told apart by what the test calls them. */
function nameOf({ context }: Subject): string {
  return /^expect\(([\w$.]+)\)/.exec(context.call)?.[1] ?? ''
}

type Measured = Required<Parameters<typeof keptEstimate>[0]>

/** The mean of independent numbers, and how far it reaches to each side. */
function meanOf(runs: readonly Measured[]): Measured {
  const [only] = runs
  if (only !== undefined && runs.length === 1) return only
  const total = (of: (run: Measured) => number) => runs.reduce((sum, run) => sum + of(run), 0)
  const value = total((run) => run.value) / runs.length
  const below = Math.sqrt(total((run) => (run.value - run.interval.low) ** 2)) / runs.length
  const above = Math.sqrt(total((run) => (run.interval.high - run.value) ** 2)) / runs.length
  return { value, interval: { low: value - below, high: value + above } }
}
