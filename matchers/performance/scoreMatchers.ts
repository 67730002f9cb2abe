import { classScores } from '../../src/metrics/performance/classScores.js'
import type { Estimate } from '../../src/verdicts/estimate.js'
import type { Verdict } from '../../src/verdicts/verdict.js'
import { above, anyNumber, below, between } from '../bounds.js'
import type { Between, Ends, Relative } from '../bounds.js'
import { judgeEstimate } from '../judgeEstimate.js'
import { matcher } from '../matcher.js'
import type { Subject } from '../subject.js'
import { classEstimate } from './classEstimate.js'
import { curveEstimate } from './curveEstimate.js'
import { curveScores } from './curveScores.js'
import { lossEstimate } from './lossEstimate.js'
import { lossScores } from './lossScores.js'
import { scoreOptions } from './scoreOptions.js'
import type { ScoreOptions } from './scoreOptions.js'

type Bounded = (subject: Subject, bound: number | Relative, options?: ScoreOptions) => Promise<Verdict>
type Ranged = (subject: Subject, ...bounds: Between<number, ScoreOptions>) => Promise<Verdict>

/** `toHaveAccuracyAbove`, `toHaveAccuracyBelow` and `toHaveAccuracyBetween` of `accuracy`. */
type Family<Name extends string> = Readonly<
  Record<`toHave${Capitalize<Name>}Above` | `toHave${Capitalize<Name>}Below`, Bounded> &
    Record<`toHave${Capitalize<Name>}Between`, Ranged>
>

type Families<Names extends string> = { [Name in Names]: Family<Name> }[Names]
type All<Union> = (Union extends unknown ? (each: Union) => void : never) extends (all: infer Together) => void
  ? Together
  : never
type ScoreName = keyof typeof classScores | keyof typeof lossScores | keyof typeof curveScores

interface Score {
  readonly name: string
  readonly estimate: (subject: Subject, options: ScoreOptions) => Promise<Estimate>
}

const scores: readonly (readonly [key: string, score: Score])[] = [
  ...of(classScores, classEstimate),
  ...of(lossScores, lossEstimate),
  ...of(curveScores, curveEstimate),
]

/** Three matchers a score of a model. */
export const scoreMatchers = matcher(matchersOf(), { options: scoreOptions })

function of<Kind extends { readonly name: string }>(
  table: Readonly<Record<string, Kind>>,
  estimate: (subject: Subject, score: Kind, options: ScoreOptions) => Promise<Estimate>,
): readonly (readonly [key: string, score: Score])[] {
  return Object.entries(table).map(([key, score]) => [
    key,
    { name: score.name, estimate: (subject, options) => estimate(subject, score, options) },
  ])
}

function matchersOf(): All<Families<ScoreName>> {
  const entries = scores.flatMap(([key, { name, estimate }]) => {
    const matcherName = `toHave${key.charAt(0).toUpperCase()}${key.slice(1)}`
    const judge = (subject: Subject, ends: Ends) => {
      const options: ScoreOptions = subject.options
      const ask = (other: Subject) => estimate(other, options)
      return judgeEstimate(subject, { name, estimate: ask, ends, confidence: options.confidence })
    }
    return [
      [`${matcherName}Above`, (subject: Subject, bound: unknown) => judge(subject, above(bound, anyNumber))],
      [`${matcherName}Below`, (subject: Subject, bound: unknown) => judge(subject, below(bound, anyNumber))],
      [
        `${matcherName}Between`,
        (subject: Subject, ...bounds: readonly unknown[]) => judge(subject, between(bounds, anyNumber)),
      ],
    ] as const
  })
  // The names are made here of those in the tables, which the compiler can say and not see.
  return Object.fromEntries(entries) as unknown as All<Families<ScoreName>>
}
