import { classScores } from '../../src/metrics/performance/classScores.js'
import type { ClassScore } from '../../src/metrics/performance/classScores.js'
import type { Verdict } from '../../src/verdicts/verdict.js'
import { above, anyNumber, below, between } from '../bounds.js'
import type { Between, Ends, Relative } from '../bounds.js'
import { judgeEstimate } from '../judgeEstimate.js'
import { matcher } from '../matcher.js'
import type { Subject } from '../subject.js'
import { classEstimate } from './classEstimate.js'
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

/** Three matchers a score of a model. */
export const scoreMatchers = matcher(matchersOf(), { options: scoreOptions })

function matchersOf(): All<Families<keyof typeof classScores>> {
  const entries = Object.entries<ClassScore>(classScores).flatMap(([key, score]) => {
    const name = `toHave${key.charAt(0).toUpperCase()}${key.slice(1)}`
    const judge = (subject: Subject, ends: Ends) => {
      const options: ScoreOptions = subject.options
      const estimate = (of: Subject) => classEstimate(of, score, options)
      return judgeEstimate(subject, { name: score.name, estimate, ends, confidence: options.confidence })
    }
    return [
      [`${name}Above`, (subject: Subject, bound: unknown) => judge(subject, above(bound, anyNumber))],
      [`${name}Below`, (subject: Subject, bound: unknown) => judge(subject, below(bound, anyNumber))],
      [
        `${name}Between`,
        (subject: Subject, ...bounds: readonly unknown[]) => judge(subject, between(bounds, anyNumber)),
      ],
    ] as const
  })
  // The names are made here of those in the table, which the compiler can say and not see.
  return Object.fromEntries(entries) as unknown as All<Families<keyof typeof classScores>>
}
