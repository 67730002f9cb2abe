import type { Verdict } from '../../src/verdicts/verdict.js'
import { above, anyNumber, below, between } from '../bounds.js'
import type { Between, Ends, Relative } from '../bounds.js'
import { judgeEstimate } from '../judgeEstimate.js'
import { matcher } from '../matcher.js'
import type { Subject } from '../subject.js'
import { scoreOptions } from './scoreOptions.js'
import type { ScoreOptions } from './scoreOptions.js'
import { scores } from './scores.js'
import type { ScoreName } from './scores.js'

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

/** Three matchers a score of a model. */
export const scoreMatchers = matcher(matchersOf(), { options: scoreOptions })

function matchersOf(): All<Families<ScoreName>> {
  const entries = Object.entries(scores).flatMap(([key, { name, estimate }]) => {
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
